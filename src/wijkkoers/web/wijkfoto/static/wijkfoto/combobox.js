/**
 * A search field that answers while people type (WAI-ARIA combobox with a list). Without this script the form around it works as ever.
 * A field with `data-source` asks that address; choosing goes to the address of the answer, or with `data-fill` sends its code along.
 */
const WAIT_MS = 120;
const LEAST = 2;

for (const field of document.querySelectorAll("input[data-source]")) answer(field);

/** @typedef {{code: string, naam: string, over: string, adres: string}} Option */

/** @param {HTMLInputElement} field */
function answer(field) {
  const box = field.parentElement;
  const list = Object.assign(document.createElement("ul"), { id: `${field.id}-lijst`, className: "combobox__list", hidden: true });
  const told = Object.assign(document.createElement("p"), { className: "visually-hidden" });
  told.setAttribute("role", "status");
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.labels[0].textContent);
  box.classList.add("combobox");
  box.append(list, told);
  const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id };
  for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value);

  /** @type {Option[]} */ let options = [];
  let chosen = -1;
  let timer = 0;
  let asking = new AbortController();

  const show = (isOpen) => {
    list.hidden = !isOpen;
    field.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) mark(-1);
  };
  const mark = (number) => {
    chosen = number;
    [...list.children].forEach((item, place) => item.setAttribute("aria-selected", String(place === number)));
    if (number < 0) { field.removeAttribute("aria-activedescendant"); return; }
    field.setAttribute("aria-activedescendant", list.children[number].id);
    list.children[number].scrollIntoView({ block: "nearest" });
  };
  const take = (option) => {
    if (!("fill" in field.dataset)) { location.href = option.adres; return; }
    field.value = option.code;
    field.form.requestSubmit();
  };
  const fill = (found, sentence) => {
    options = found;
    list.replaceChildren(...found.map((option, place) => itemOf(option, `${list.id}-${place}`, field.value, () => take(option))));
    told.textContent = sentence;
    show(found.length > 0);
  };
  const ask = async () => {
    const typed = field.value.trim();
    asking.abort();
    if (typed.length < LEAST) { fill([], ""); return; }
    asking = new AbortController();
    try {
      const address = new URL(field.dataset.source, location.href);
      address.searchParams.set("zoek", typed);
      const response = await fetch(address, { signal: asking.signal, headers: { Accept: "application/json" } });
      if (!response.ok) return;
      const { gevonden, zin } = await response.json();
      if (document.activeElement === field) fill(gevonden, zin);
    } catch (error) {
      if (error.name !== "AbortError") show(false); // no answer: the form still searches
    }
  };

  field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, WAIT_MS); });
  field.addEventListener("blur", () => show(false));
  field.addEventListener("keydown", (event) => {
    const count = options.length;
    const steps = { ArrowDown: chosen + 1, ArrowUp: chosen < 0 ? count - 1 : chosen - 1 };
    if (event.key in steps) {
      event.preventDefault();
      if (list.hidden) { if (count) show(true); else ask(); }
      if (count) mark(steps[event.key] >= count ? -1 : steps[event.key]);
    } else if (event.key === "Enter" && !list.hidden && chosen >= 0) {
      event.preventDefault();
      take(options[chosen]);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      show(false);
    }
  });
}

/** One answer in the list. @param {Option} option @param {string} id @param {string} typed @param {() => void} take */
function itemOf(option, id, typed, take) {
  const item = Object.assign(document.createElement("li"), { id, className: "combobox__option" });
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  const name = Object.assign(document.createElement("span"), { className: "combobox__name" });
  name.append(...emphasised(option.naam, typed.trim()));
  const about = Object.assign(document.createElement("span"), { className: "combobox__about", textContent: option.over });
  item.append(name, " ", about);
  item.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
  item.addEventListener("click", take);
  return item;
}

/** The name with what was typed in bold; accents and capitals make no difference. @param {string} name @param {string} typed */
function emphasised(name, typed) {
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const start = plain(name).length === name.length ? plain(name).indexOf(plain(typed)) : -1;
  if (start < 0) return [name];
  const bold = Object.assign(document.createElement("b"), { textContent: name.slice(start, start + typed.length) });
  return [name.slice(0, start), bold, name.slice(start + typed.length)];
}
