import "./styles/all.css";
import htmx from "htmx.org";
import "./elements/browser-time-zone";
import "./elements/budget-grid";
import "./elements/budget-group";
import "./elements/budget-move";
import "./elements/category-order";
import "./elements/file-drop";
import "./elements/focus-mark";
import "./elements/key-shortcuts";
import "./elements/live-filter";
import "./elements/month-swipe";
import "./elements/nav-drawer";
import "./elements/payee-suggestions";
import "./elements/search-completion";
import "./elements/toast-area";
import "./elements/year-scroll";

// The content security policy forbids inline styles and eval.
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.attributesToSettle = [];
htmx.config.scrollIntoViewOnBoost = false;
// With status 422 the response is the form with error messages; it replaces the submitted form.
htmx.config.responseHandling = [
  { code: "204", swap: false },
  { code: "[23]..", swap: true },
  { code: "422", swap: true },
  { code: "...", swap: false, error: true },
];

document.documentElement.dataset.ready = "true";
