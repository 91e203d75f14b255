/** Files dropped anywhere on a `data-drop` part land in its file field. */
for (const part of document.querySelectorAll("[data-drop]")) {
  /** @type {HTMLInputElement | null} */
  const input = part.querySelector("input[type=file]");
  if (!input) continue;
  part.addEventListener("dragover", (event) => { event.preventDefault(); part.classList.add("is-over"); });
  part.addEventListener("dragleave", () => part.classList.remove("is-over"));
  part.addEventListener("drop", (event) => {
    event.preventDefault();
    part.classList.remove("is-over");
    if (event.dataTransfer?.files.length) { input.files = event.dataTransfer.files; input.focus(); }
  });
}
