/** The map of a wijkfoto: five classes, hatching for what is missing, the area in focus outlined. */
import { Marker } from "maplibre-gl";
import { drawMap, tellUnderPointer, token, writeNames } from "./areas.js";
import { offerPatterns } from "./patterns.js";

const box = document.getElementById("kaart");
const data = await (await fetch(box.dataset.geojson)).json();
if (data.features.length) show();

function show() {
  box.dataset.ready = "";
  const colours = Array.from({ length: 5 }, (_, number) => token(`palette-${box.dataset.spoor || "b"}-${number + 1}`));
  const used = Math.max(...data.features.map((feature) => feature.properties.klasse)) + 1;
  const spread = (number) => colours[used < 2 ? 2 : Math.round((number * 4) / (used - 1))];
  const steps = ["match", ["get", "klasse"]];
  for (let number = 0; number < Math.max(used, 1); number += 1) steps.push(number, spread(number));
  const fill = ["match", ["get", "soort"], "water", token("water"), "waarde", [...steps, token("paper")], token("paper")];
  const background = box.dataset.background === "1" ? { brt: backgroundSource() } : {};
  const layers = [
    ...(background.brt ? [{ id: "brt", type: "raster", source: "brt", paint: { "raster-saturation": -0.6 } }] : []),
    { id: "vlak", type: "fill", source: "gebieden", paint: { "fill-color": fill, "fill-opacity": background.brt ? 0.75 : 1 } },
    { id: "arcering", type: "fill", source: "gebieden", filter: ["in", ["get", "soort"], ["literal", ["ontbreekt", "onderdrukt"]]], paint: { "fill-pattern": ["get", "soort"] } },
    { id: "lijn", type: "line", source: "gebieden", paint: { "line-color": token("paper"), "line-width": 1.5 } },
    { id: "rand", type: "line", source: "gebieden", filter: ["get", "focus"], paint: { "line-color": token("ink"), "line-width": 2.5 } },
  ];
  const map = drawMap(box, data, layers, background);
  offerPatterns(map);
  let failures = 0;
  map.on("error", (event) => { if (event.sourceId === "brt" && ++failures === 3 && map.getLayer("brt")) map.removeLayer("brt"); });
  writeNames(map, data.features);
  tellUnderPointer(map, box, (properties) => `${properties.naam}: ${properties.tekst}`);
  map.on("click", "vlak", (event) => { location.href = `/wijkfoto/${event.features[0].properties.code}/`; });
  box.dispatchEvent(new CustomEvent("kaart-klaar", { detail: { map, Marker } }));
  map.once("idle", () => { box.dataset.ready = "1"; });
}

/** The background map of PDOK, only where the organisation switched it on. */
function backgroundSource() {
  const tiles = ["https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/grijs/EPSG:3857/{z}/{x}/{y}.png"];
  return { type: "raster", tiles, tileSize: 256, minzoom: 6, maxzoom: 19, attribution: "Kadaster" };
}
