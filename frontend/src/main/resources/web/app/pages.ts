/** Small things a page does once it is there. */
export function pages(): void {
  closeDrawers();
  document.documentElement.dataset.ready = "true";
}

/** The drawer of the narrow navigation closes when one looks elsewhere. */
function closeDrawers(): void {
  document.addEventListener("click", (event) => {
    for (const open of document.querySelectorAll<HTMLDetailsElement>("details.more[open]")) {
      if (event.target instanceof Node && !open.contains(event.target)) open.open = false;
    }
  });
}
