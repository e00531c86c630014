import { ascii, uint16 } from './bytes.ts';
import { openTiff, type Tiff, type TiffEntry } from './tiff.ts';

/** What a camera wrote into a photo about when and where. */
export interface PhotoOrigin {
  /** `2026-11-21T10:41:05`, by the clock of the camera where it stood. */
  readonly takenAt: string | null;
  /** Degrees, WGS-84 as the Exif standard has it. */
  readonly place: { readonly lng: number; readonly lat: number } | null;
}

const NOTHING: PhotoOrigin = { takenAt: null, place: null };

const EXIF_DIRECTORY = 0x8769;
const GPS_DIRECTORY = 0x8825;
const TAKEN = 0x9003;
const GPS = { latSide: 1, lat: 2, lngSide: 3, lng: 4 } as const;

/** Reads when and where a JPEG was taken; nothing for a picture without Exif or with a broken one. */
export function photoOrigin(bytes: Uint8Array): PhotoOrigin {
  const block = exifBlock(bytes);
  if (block === null) return NOTHING;
  const tiff = openTiff(block);
  const main = tiff.entries(tiff.first);
  return { takenAt: takenAt(tiff, directory(tiff, main.get(EXIF_DIRECTORY))), place: place(tiff, main) };
}

/** The Exif segment of a JPEG, without its head. */
function exifBlock(bytes: Uint8Array): Uint8Array | null {
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1];
    // Compressed data begin: cameras write Exif before them.
    if (marker === 0xda) return null;
    const end = at + 2 + uint16(bytes, at + 2);
    if (marker === 0xe1 && ascii(bytes, at + 4, 6) === 'Exif\0\0') return bytes.subarray(at + 10, end);
    at = end;
  }
  return null;
}

function directory(tiff: Tiff, entry: TiffEntry | undefined): ReadonlyMap<number, TiffEntry> {
  return entry === undefined ? new Map() : tiff.entries(tiff.long(entry.at));
}

function takenAt(tiff: Tiff, exif: ReadonlyMap<number, TiffEntry>): string | null {
  const entry = exif.get(TAKEN);
  if (entry === undefined) return null;
  const parts = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}):(\d{2}):(\d{2})/.exec(ascii(tiff.bytes, entry.at, entry.count));
  if (parts === null) return null;
  const [, year, month, date, hour, minute, second] = parts;
  const text = `${year}-${month}-${date}T${hour}:${minute}:${second}`;
  // A camera whose clock was never set writes zeros.
  return Number.isNaN(Date.parse(`${text}Z`)) ? null : text;
}

function place(tiff: Tiff, main: ReadonlyMap<number, TiffEntry>): PhotoOrigin['place'] {
  const gps = directory(tiff, main.get(GPS_DIRECTORY));
  const lat = degrees(tiff, gps.get(GPS.lat), gps.get(GPS.latSide));
  const lng = degrees(tiff, gps.get(GPS.lng), gps.get(GPS.lngSide));
  if (lat === null || lng === null || Math.abs(lat) > 90 || Math.abs(lng) > 180) return null;
  // Nobody builds there; cameras without a fix write it.
  return lat === 0 && lng === 0 ? null : { lng, lat };
}

/** Degrees, minutes and seconds as three fractions, negative in the south and west. */
function degrees(tiff: Tiff, value: TiffEntry | undefined, side: TiffEntry | undefined): number | null {
  if (value === undefined || value.count !== 3) return null;
  const [whole, minutes, seconds] = [0, 8, 16].map((step) => {
    const below = tiff.long(value.at + step + 4);
    return below === 0 ? Number.NaN : tiff.long(value.at + step) / below;
  });
  const total = (whole ?? 0) + (minutes ?? 0) / 60 + (seconds ?? 0) / 3600;
  if (!Number.isFinite(total)) return null;
  const letter = side === undefined ? '' : ascii(tiff.bytes, side.at, 1);
  return letter === 'S' || letter === 'W' ? -total : total;
}
