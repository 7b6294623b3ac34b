import "./styles/all.css";
import htmx from "htmx.org";
import "./elements/browser-time-zone";
import "./elements/file-drop";
import "./elements/focus-mark";
import "./elements/key-shortcuts";
import "./elements/live-filter";
import "./elements/nav-drawer";
import "./elements/payee-suggestions";
import "./elements/toast-area";

// The pages' policy allows no inline style and no eval.
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.attributesToSettle = ["class"];
htmx.config.scrollIntoViewOnBoost = false;
// A form that comes back with messages at its fields takes the place of the one that was sent.
htmx.config.responseHandling = [
  { code: "204", swap: false },
  { code: "[23]..", swap: true },
  { code: "422", swap: true },
  { code: "...", swap: false, error: true },
];

document.documentElement.dataset.ready = "true";
