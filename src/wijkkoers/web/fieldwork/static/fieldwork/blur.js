// Boxes on a photo: draw, drag, resize and remove them; every box is a row of numbers in the form, which is its equal.

const STEP = 1;
const LEAST = 1.5;
const PARTS = ["links", "boven", "breed", "hoog"];

/**
 * @typedef {{row: HTMLElement, element: HTMLButtonElement, values: number[]}} Box
 */

/** Keep a box inside the photo. @param {number[]} values */
function inside(values) {
  const wide = Math.min(100, Math.max(LEAST, values[2]));
  const high = Math.min(100, Math.max(LEAST, values[3]));
  const left = Math.min(100 - wide, Math.max(0, values[0]));
  const top = Math.min(100 - high, Math.max(0, values[1]));
  return [left, top, wide, high].map((value) => Math.round(value * 10) / 10);
}

/** The four fields of a row. @param {HTMLElement} row @returns {HTMLInputElement[]} */
function fieldsOf(row) {
  return PARTS.map((part) => /** @type {HTMLInputElement} */ (row.querySelector(`[data-part="${part}"]`)));
}

/** @param {HTMLElement} root */
function start(root) {
  const sheet = /** @type {HTMLElement} */ (root.querySelector("[data-sheet]"));
  const rows = /** @type {HTMLElement[]} */ ([...root.querySelectorAll("[data-box]")]);
  const clear = /** @type {HTMLInputElement | null} */ (root.querySelector('[name="is_clear"]'));
  /** @type {Map<HTMLElement, Box>} */
  const boxes = new Map();

  /** @param {Box} box @param {number[]} values */
  function put(box, values) {
    box.values = inside(values);
    fieldsOf(box.row).forEach((field, place) => { field.value = String(box.values[place]); });
    box.element.style.left = `${box.values[0]}%`;
    box.element.style.top = `${box.values[1]}%`;
    box.element.style.width = `${box.values[2]}%`;
    box.element.style.height = `${box.values[3]}%`;
    if (clear) clear.checked = false;
  }

  /** @param {Box} box */
  function remove(box) {
    boxes.delete(box.row);
    box.element.remove();
    fieldsOf(box.row).forEach((field) => { field.value = ""; });
    /** @type {HTMLElement | null} */ (root.querySelector("[data-add]"))?.focus();
  }

  /** A place in hundredths of the photo. @param {PointerEvent} event */
  function at(event) {
    const frame = sheet.getBoundingClientRect();
    return [((event.clientX - frame.left) / frame.width) * 100, ((event.clientY - frame.top) / frame.height) * 100];
  }

  /** @param {HTMLElement} target @param {PointerEvent} event @param {(dx: number, dy: number) => void} move */
  function drag(target, event, move) {
    const [x, y] = at(event);
    target.setPointerCapture(event.pointerId);
    const follow = (/** @type {PointerEvent} */ next) => { const [toX, toY] = at(next); move(toX - x, toY - y); };
    const stop = () => { target.removeEventListener("pointermove", follow); target.removeEventListener("pointerup", stop); };
    target.addEventListener("pointermove", follow);
    target.addEventListener("pointerup", stop);
    target.addEventListener("pointercancel", stop, { once: true });
    event.preventDefault();
  }

  /** @param {Box} box @param {KeyboardEvent} event */
  function press(box, event) {
    if (event.key === "Delete" || event.key === "Backspace") { event.preventDefault(); remove(box); return; }
    const way = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[event.key];
    if (!way) return;
    event.preventDefault();
    const [left, top, wide, high] = box.values;
    put(box, event.shiftKey ? [left, top, wide + way[0], high + way[1]] : [left + way[0], top + way[1], wide, high]);
  }

  /** @param {number[]} values @returns {Box | null} */
  function add(values) {
    const row = rows.find((held) => !boxes.has(held));
    if (!row) { /** @type {HTMLDetailsElement | null} */ (root.querySelector("[data-numbers]"))?.setAttribute("open", ""); return null; }
    const element = document.createElement("button");
    const corner = document.createElement("span");
    element.type = "button";
    element.className = "photo-box";
    element.setAttribute("aria-label", `${root.dataset.boxLabel} ${row.dataset.box}`);
    element.setAttribute("aria-describedby", "vakhulp");
    corner.className = "photo-box__corner";
    element.append(corner);
    sheet.append(element);
    const box = { row, element, values };
    boxes.set(row, box);
    put(box, values);
    element.addEventListener("keydown", (event) => press(box, event));
    element.addEventListener("pointerdown", (event) => {
      const held = [...box.values];
      const grows = event.target === corner;
      event.stopPropagation();
      element.focus();
      drag(element, event, (dx, dy) => put(box, grows
        ? [held[0], held[1], held[2] + dx, held[3] + dy]
        : [held[0] + dx, held[1] + dy, held[2], held[3]]));
    });
    return box;
  }

  sheet.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    const [x, y] = at(event);
    const box = add([x, y, LEAST, LEAST]);
    if (box) drag(sheet, event, (dx, dy) => put(box, [Math.min(x, x + dx), Math.min(y, y + dy), Math.abs(dx), Math.abs(dy)]));
  });
  root.querySelector("[data-add]")?.addEventListener("click", () => add([40, 40, 20, 20])?.element.focus());
  clear?.addEventListener("change", () => { if (clear.checked) [...boxes.values()].forEach(remove); });
  for (const row of rows) {
    const read = () => {
      const values = fieldsOf(row).map((field) => Number.parseFloat(field.value));
      const held = boxes.get(row);
      if (values.some(Number.isNaN)) { if (held) { boxes.delete(row); held.element.remove(); } return; }
      if (held) put(held, values); else restore(row, values);
    };
    row.addEventListener("change", read);
  }

  /** Show a box whose numbers are in its own row. @param {HTMLElement} row @param {number[]} values */
  function restore(row, values) {
    const others = rows.filter((held) => held !== row && !boxes.has(held));
    others.forEach((held) => boxes.set(held, /** @type {any} */ (null)));
    add(values);
    others.forEach((held) => boxes.delete(held));
  }

  const isClear = clear?.checked ?? false;
  rows.forEach((row) => {
    const values = fieldsOf(row).map((field) => Number.parseFloat(field.value));
    if (!values.some(Number.isNaN)) restore(row, values);
  });
  if (clear) clear.checked = isClear;
  root.querySelector("[data-tools]")?.removeAttribute("hidden");
  sheet.classList.add("photo-sheet--live");
}

document.querySelectorAll("[data-blur]").forEach((root) => start(/** @type {HTMLElement} */ (root)));
