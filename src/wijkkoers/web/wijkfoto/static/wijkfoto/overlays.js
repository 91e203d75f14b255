/** Complexes and facilities over the map of a wijkfoto, to switch on and off; the lists below the map say the same. */
const points = JSON.parse(document.getElementById("lagen").textContent);
const box = document.getElementById("kaart");

box.addEventListener("kaart-klaar", ({ detail: { map, Marker } }) => {
  for (const field of document.querySelectorAll("[data-layer]")) {
    const kind = field.dataset.layer;
    const markers = points[kind].map(({ teken, punt, naam }) => {
      const element = document.createElement("span");
      element.className = kind === "complexen" ? "overlays__sign" : "overlays__sign overlays__sign--facility";
      element.textContent = teken;
      element.title = naam;
      element.setAttribute("aria-hidden", "true"); // the list says it
      return new Marker({ element }).setLngLat(punt);
    });
    const show = () => markers.forEach((marker) => { if (field.checked) marker.addTo(map); else marker.remove(); });
    field.closest("[hidden]")?.removeAttribute("hidden");
    field.addEventListener("change", show);
    show();
  }
});
