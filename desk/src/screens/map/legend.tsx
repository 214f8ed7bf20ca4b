import { FAMILIES, FAMILY_FACTS } from '../../../../src/views/across/act-families.js'
import { discOf } from './marks.js'
import { PRECISIONS } from './words.js'

/** How the map is read, and whose outlines and positions it has. */
export const Legend = ({ most }: { readonly most: number }) => (
  <figcaption className="map-legend small soft">
    <p>
      <strong>Disc</strong> its area is the number of happenings, each counted once:{' '}
      {[...new Set([most, Math.round(most / 4), 1])]
        .filter((count) => count > 0)
        .map((count) => (
          <Key key={count} name={count.toLocaleString('en')}>
            <circle className="map-edge" r={Math.min(14, discOf(count, most) * 0.54)} />
          </Key>
        ))}
      ; sectors by kind:{' '}
      {FAMILIES.map((family) => (
        <Key key={family} name={FAMILY_FACTS[family].name}>
          <rect className={`map-sector family-${family}`} x={-6} y={-6} width={12} height={12} />
        </Key>
      ))}
    </p>
    <p>
      <strong>Edge</strong> how precisely the place is known:{' '}
      {[1, 2, 3, 4, 5].map((prec) => (
        <Key key={prec} name={PRECISIONS[prec]!} prec={prec}>
          <circle className="map-area-key" r={11} />
          <circle className="map-edge" r={4} />
        </Key>
      ))}{' '}
      The wide ring is a typical size of such an area (25, 40, 90, 150 km around its middle), not a border; it shows
      once it is larger than the disc.
    </p>
    <p>
      Borders, coasts and names of countries are those of the data set Natural Earth (public domain, by way of
      world-atlas) and take no side. Positions of places are from GeoNames (CC BY 4.0). Nothing is fetched from
      elsewhere.
    </p>
  </figcaption>
)

const Key = ({
  name,
  prec = 1,
  children,
}: {
  readonly name: string
  readonly prec?: number
  readonly children: React.ReactNode
}) => (
  <span className="map-key">
    <svg viewBox="-15 -15 30 30" className={`map-key-mark prec-${prec}`} aria-hidden="true">
      {children}
    </svg>{' '}
    {name}
  </span>
)
