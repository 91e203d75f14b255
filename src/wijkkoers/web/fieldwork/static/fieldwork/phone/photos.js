/** A photo made smaller on the phone: at most 2000 pixels, a new JPEG, so that the place where it was taken does not come along. */

const LONGEST = 2000, QUALITY = 0.85;

/** @param {File} file @returns {Promise<ArrayBuffer>} fails for what is no picture */
export async function shrink(file) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const paint = canvas.getContext("2d");
  if (!paint) throw new Error("no canvas");
  paint.fillStyle = "#fff";
  paint.fillRect(0, 0, canvas.width, canvas.height);
  paint.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  /** @type {Blob | null} */
  const made = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
  if (!made) throw new Error("no picture");
  return made.arrayBuffer();
}

/** @param {ArrayBuffer} bytes @param {string} alt */
export function thumbnail(bytes, alt) {
  const image = document.createElement("img");
  const address = URL.createObjectURL(new Blob([bytes], { type: "image/jpeg" }));
  image.onload = image.onerror = () => URL.revokeObjectURL(address);
  image.src = address;
  image.alt = alt;
  return image;
}
