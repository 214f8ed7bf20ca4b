/** Something with degrees of WGS 84, north and east positive; null where it is not on the map. */
export interface Spot {
  readonly lat: number | null
  readonly lon: number | null
}

const RADIUS = 6371
const RADIANS = Math.PI / 180

/** Kilometres between two spots along the globe, by the haversine formula; null when one has no coordinates. */
export const kilometresApart = (a: Spot, b: Spot): number | null => {
  if (a.lat === null || a.lon === null || b.lat === null || b.lon === null) return null
  const dLat = (b.lat - a.lat) * RADIANS
  const dLon = (b.lon - a.lon) * RADIANS
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(dLon / 2) ** 2
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)))
}
