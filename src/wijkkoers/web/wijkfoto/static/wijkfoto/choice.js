/** A map to choose an area from; the list beside it leads to the same pages. */
import { drawMap, tellUnderPointer, token, writeNames } from "./areas.js";

const box = document.getElementById("kaart");
const data = await (await fetch(box.dataset.geojson)).json();
if (data.features.length) {
  box.dataset.ready = "";
  const map = drawMap(box, data, [
    { id: "vlak", type: "fill", source: "gebieden", paint: { "fill-color": token("spoor-b-soft") } },
    { id: "lijn", type: "line", source: "gebieden", paint: { "line-color": token("spoor-b"), "line-width": 1.5 } },
  ]);
  writeNames(map, data.features);
  tellUnderPointer(map, box, (properties) => properties.naam);
  map.on("click", "vlak", (event) => { location.href = event.features[0].properties.adres; });
  map.once("idle", () => { box.dataset.ready = "1"; });
}
