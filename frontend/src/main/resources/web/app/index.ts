import "./styles/all.css";
import htmx from "htmx.org";
import "./elements/browser-time-zone";
import "./elements/category-order";
import "./elements/file-drop";
import "./elements/focus-mark";
import "./elements/key-shortcuts";
import "./elements/nav-drawer";
import "./elements/toast-area";

// for the scripts of single pages, which run after this one
window.htmx = htmx;

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

// all scripts of the page have run by then
document.addEventListener("DOMContentLoaded", () => {
  document.documentElement.dataset.ready = "true";
});
