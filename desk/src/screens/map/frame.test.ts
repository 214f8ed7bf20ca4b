import { describe, expect, it } from 'vitest'
import { clamped, fitted, frameFrom, frameInAddress, HEIGHT, moved, projectionOf, WIDTH, WORLD } from './frame.js'

const at = (lon: number, lat: number, weight = 1) => ({ lon, lat, weight })

describe('the part of the world that is shown', () => {
  it('holds the places that most happened at, and all of them when asked', () => {
    const places = [at(37, 36, 40), at(38, 35, 30), at(36, 34, 20), at(-77, 39, 5)]
    const inside = (share: number) => {
      const projection = projectionOf(fitted(places, share))
      return places.map(({ lon, lat }) => {
        const [x, y] = projection([lon, lat])!
        return x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT
      })
    }
    expect(inside(0.8)).toEqual([true, true, true, false])
    expect(inside(1)).toEqual([true, true, true, true])
  })

  it('is the world where there is nothing, and no point blown up where there is one place', () => {
    expect(fitted([])).toEqual(WORLD)
    expect(fitted([at(37, 36)]).zoom).toBeLessThan(100)
  })

  it('holds places on both sides of the date line', () => {
    const { lon, zoom } = fitted([at(178, -18, 1), at(-172, -14, 1)], 1)
    expect(Math.abs(lon)).toBeGreaterThan(170)
    expect(zoom).toBeGreaterThan(4)
  })

  it('stands in the address, and nonsense there is no part', () => {
    const frame = clamped({ lon: 38.12, lat: 35.4, zoom: 12.5 })
    expect(frameFrom(frameInAddress(frame))).toEqual(frame)
    expect(['', 'a,b,c', '1,2', '1,2,-3', 'Infinity,0,1'].map(frameFrom)).toEqual([null, null, null, null, null])
  })

  it('moves by what the map is moved by, and stays on the world', () => {
    const frame = clamped({ lon: 38, lat: 35, zoom: 20 })
    const east = moved(frame, 100, 0)
    expect(east.lon).toBeGreaterThan(38)
    expect(east.lat).toBeCloseTo(35, 6)
    expect(moved(clamped({ lon: 0, lat: 0, zoom: 1 }), 0, -4000).lat).toBeCloseTo(0, 6)
  })
})
