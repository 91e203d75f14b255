/** Typing in dots: Enter goes to the next box, as Tab does, and leaves the last box for the button. Without this script Tab works too. */

for (const form of document.querySelectorAll("form[data-grid]")) {
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    const boxes = [...form.querySelectorAll("input:not([type=hidden]), button")];
    const next = boxes[boxes.indexOf(event.target) + 1];
    if (next) {
      event.preventDefault();
      next.focus();
      if (next instanceof HTMLInputElement) next.select();
    }
  });
}
