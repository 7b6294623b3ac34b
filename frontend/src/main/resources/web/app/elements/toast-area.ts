/**
 * Shows toasts. If an htmx request fails, shows a warning and keeps the form as typed. `offline` is
 * the text for when the server is unreachable.
 */
class ToastArea extends HTMLElement {
  private readonly offline = (): void => void this.show(this.getAttribute("offline") ?? "");
  private readonly refused = (event: Event): void => this.explain(event);

  connectedCallback(): void {
    document.addEventListener("htmx:sendError", this.offline);
    document.addEventListener("htmx:responseError", this.refused);
  }

  disconnectedCallback(): void {
    document.removeEventListener("htmx:sendError", this.offline);
    document.removeEventListener("htmx:responseError", this.refused);
  }

  /** Shows the text of the failure page in the response. If the session has expired, sends the
   * form without htmx, so that the sign-in page opens and forwards it afterwards. */
  private explain(event: Event): void {
    const { xhr, elt } = (event as CustomEvent<{ xhr: XMLHttpRequest; elt: Element }>).detail;
    const form = elt.closest("form");
    if (xhr.status === 401) return form?.method === "post" ? form.submit() : location.reload();
    const page = new DOMParser().parseFromString(xhr.responseText, "text/html");
    const paragraphs = [...page.querySelectorAll("main h1, main p:not(.actions)")]
      .map((part) => part.textContent?.trim() ?? "")
      .filter((words) => words !== "");
    if (xhr.status >= 502 || paragraphs.length === 0) return this.offline();
    this.show(...paragraphs).append(linkBack(page));
  }

  private show(...paragraphs: string[]): HTMLElement {
    const toast = document.createElement("div");
    toast.className = "toast warning";
    for (const words of paragraphs) {
      const paragraph = document.createElement("p");
      paragraph.textContent = words;
      toast.append(paragraph);
    }
    this.replaceChildren(toast);
    return toast;
  }
}

/** A link that reloads this page, with the link text of the failure page. */
function linkBack(page: Document): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = location.href;
  link.textContent = page.querySelector("main .actions a")?.textContent ?? location.pathname;
  return link;
}

customElements.define("toast-area", ToastArea);
