import type { Lead } from "./known.js";

const restLine = 0.5; // of the window's height: the question stands above this
const notWorthIt = 120; // px: rather the top of the page as it is than half a button

/**
 * Leads eyes and screen reader to what is new, once: to the question, not to the
 * text box, which would open the keyboard over it.
 */
export function lead(to: Lead): void {
  if (!to) return;
  if (typeof to === "object") {
    const at = document.getElementById("id" in to ? to.id : `state-${to.goal}`) ?? document.getElementById("question");
    at?.focus({ preventScroll: true });
    return;
  }
  if (to === "words") { // asked for: the keyboard is welcome
    document.getElementById("words")?.focus();
    return;
  }
  const replies = to === "reply" ? [...document.querySelectorAll<HTMLElement>("[id^=reply-]")] : [];
  const target = replies.at(-1) ?? document.getElementById("question");
  if (!target) return;
  target.focus({ preventScroll: true });
  const top = target.getBoundingClientRect().top + scrollY;
  const down = top - innerHeight * restLine;
  scrollTo(0, down > notWorthIt ? down : 0);
}

/** With the keyboard open, the question and the words being written are both in sight. */
export function watchKeyboard(): void {
  const view = window.visualViewport;
  if (!view) return;
  let height = view.height;
  view.addEventListener("resize", () => {
    const opened = view.height < height - 120; // no browser bar is so tall
    height = view.height;
    const box = document.activeElement;
    if (opened && box instanceof HTMLTextAreaElement) {
      const question = document.getElementById("question");
      const fits = question && box.getBoundingClientRect().bottom - question.getBoundingClientRect().top < view.height;
      (fits ? question : box).scrollIntoView({ block: "start" });
    }
  });
}
