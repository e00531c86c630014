/** Degrees east and north. */
export interface Place {
  readonly lng: number;
  readonly lat: number;
}

/**
 * A place given in GCJ-02, the shifted degrees of Chinese maps, in WGS-84, which cameras and satellites write. Good to a metre
 * or two inside China; outside there is no shift and nothing to take off.
 */
export function wgs84OfGcj02(place: Place): Place {
  // The shift changes by centimetres over its own length, so taking off the shift of the shifted place is near enough.
  const shift = gcj02Shift(place);
  return { lng: place.lng - shift.lng, lat: place.lat - shift.lat };
}

/** Krasovsky 1940, on which GCJ-02 is defined. */
const RADIUS = 6_378_245;
const FLATTENING = 0.006_693_421_622_965_943;

/** By how many degrees GCJ-02 lies off WGS-84 in China: the published approximation, good to a metre or two. */
function gcj02Shift({ lng, lat }: Place): Place {
  const x = lng - 105;
  const y = lat - 35;
  const wave = (of: number, ...parts: readonly (readonly [size: number, length: number])[]) =>
    parts.reduce((sum, [size, length]) => sum + size * Math.sin((of / length) * Math.PI), 0);
  const root = 0.1 * x * y;
  const common = (wave(x, [20, 1 / 6], [20, 1 / 2]) * 2) / 3;
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    root +
    0.2 * Math.sqrt(Math.abs(x)) +
    common +
    (wave(y, [20, 1], [40, 3], [160, 12], [320, 30]) * 2) / 3;
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    root +
    0.1 * Math.sqrt(Math.abs(x)) +
    common +
    (wave(x, [20, 1], [40, 3], [150, 12], [300, 30]) * 2) / 3;
  const angle = (lat / 180) * Math.PI;
  const curve = 1 - FLATTENING * Math.sin(angle) ** 2;
  return {
    lat: (north * 180) / (((RADIUS * (1 - FLATTENING)) / (curve * Math.sqrt(curve))) * Math.PI),
    lng: (east * 180) / ((RADIUS / Math.sqrt(curve)) * Math.cos(angle) * Math.PI),
  };
}

const EARTH = 6_371_008;

/** Metres between two places of one datum, along the sphere. */
export function metresBetween(a: Place, b: Place): number {
  const angle = (degrees: number) => (degrees / 180) * Math.PI;
  const half =
    Math.sin(angle(b.lat - a.lat) / 2) ** 2 +
    Math.cos(angle(a.lat)) * Math.cos(angle(b.lat)) * Math.sin(angle(b.lng - a.lng) / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.sqrt(half));
}
