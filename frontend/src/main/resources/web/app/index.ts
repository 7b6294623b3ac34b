import "./styles/all.css";
import htmx from "htmx.org";
import { keys } from "./keys";
import { forms } from "./forms";
import { pages } from "./pages";

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

keys();
forms(htmx);
pages();
