const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
const WIDTH_AT = 16;
const HEIGHT_AT = 20;

/** The size in pixels that a PNG file states in its header; null where the bytes are no PNG. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const isPng = bytes.length >= HEIGHT_AT + 4 && SIGNATURE.every((byte, index) => bytes[index] === byte);
  if (!isPng) return null;
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: header.getUint32(WIDTH_AT), height: header.getUint32(HEIGHT_AT) };
}
