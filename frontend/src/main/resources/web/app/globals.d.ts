interface Window {
  htmx: typeof import("htmx.org").default;
}
