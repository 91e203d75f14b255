/** The shapes of many areas as they are sent: whole steps on a grid, unpacked to GeoJSON. */

/**
 * @typedef {{hoek: [number, number], stap: number, codes: string[], namen: string[], vlakken: number[][][][]}} Packed
 * @param {Packed} packed
 * @param {(place: number) => object} describe gives the properties of an area by its place in the list
 */
export function unpack(packed, describe) {
  const features = packed.codes.map((code, place) => ({
    type: "Feature",
    id: place,
    geometry: { type: "MultiPolygon", coordinates: packed.vlakken[place].map((rings) => rings.map((ring) => walk(ring, packed.hoek, packed.stap))) },
    properties: { code, naam: packed.namen[place], ...describe(place) },
  }));
  return { type: "FeatureCollection", features: features.filter((feature) => feature.geometry.coordinates.length) };
}

/** @param {number[]} ring @param {[number, number]} corner @param {number} step @returns {[number, number][]} a closed ring in degrees */
function walk(ring, [west, south], step) {
  const points = [];
  let x = 0;
  let y = 0;
  for (let at = 0; at < ring.length; at += 2) {
    x += ring[at];
    y += ring[at + 1];
    points.push([west + x * step, south + y * step]);
  }
  points.push(points[0]);
  return points;
}
