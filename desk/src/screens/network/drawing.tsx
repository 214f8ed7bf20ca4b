import { useMemo } from 'react'
import { Link } from 'wouter'
import type { NetworkAnswer } from '../../../../src/api/routes/network.js'
import { FAMILY_FACTS } from '../../../../src/views/across/act-families.js'
import { queryWith, useAddress } from '../../address/address.js'
import { HEIGHT, layoutOf, type Point, radiusOf, WIDTH } from './layout.js'
import { PartyMark } from './party-mark.js'
import { type Stroke, strokesOf } from './strokes.js'
import { lineInWords, type Party, partyInWords } from './words.js'

/** The parties and what is between them; those with most lines come first when one goes through them with Tab. */
export const Drawing = ({ answer }: { readonly answer: NetworkAnswer }) => {
  const { get, query } = useAddress()
  const [party, chosen] = [get('node'), get('line')]
  const places = useMemo(() => layoutOf(answer), [answer])
  const strokes = useMemo(() => strokesOf(answer, places), [answer, places])
  const names = useMemo(() => new Map(answer.parties.map(({ key, name }) => [key, name])), [answer])
  const shown = (stroke: Stroke): boolean =>
    chosen !== null
      ? stroke.line.id === chosen
      : party === null || stroke.line.from === party || stroke.line.to === party
  const lit = new Set(strokes.filter(shown).flatMap(({ line }) => [line.from, line.to]))
  const choice = chosen !== null || party !== null
  return (
    <svg
      className={choice ? 'network-drawing with-choice' : 'network-drawing'}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-label="Parties and what is between them; the same is there as a table"
    >
      <g>
        {strokes.map((stroke) => (
          <LineMark
            key={stroke.line.id}
            stroke={stroke}
            lit={choice && shown(stroke)}
            label={lineInWords(stroke.line, names)}
            href={queryWith(query, { line: stroke.line.id, at: null })}
          />
        ))}
      </g>
      <Letters strokes={strokes} shown={choice ? shown : () => true} />
      {answer.parties.map((each) => (
        <Node
          key={each.key}
          party={each}
          place={places.get(each.key)!}
          chosen={each.key === party}
          lit={choice && (lit.has(each.key) || each.key === party)}
          href={queryWith(query, { node: each.key, line: null, at: null, near: null })}
        />
      ))}
      <Names parties={answer.parties} places={places} lit={choice ? lit : null} />
    </svg>
  )
}

/** What kind of act each line is, and how many: above all lines, so that none is crossed out. */
const Letters = ({
  strokes,
  shown,
}: {
  readonly strokes: readonly Stroke[]
  readonly shown: (stroke: Stroke) => boolean
}) => (
  <svg className="network-letters" aria-hidden="true">
    {strokes.filter(shown).map(({ line, middle }) => (
      <text
        key={line.id}
        className={`family-${line.family}`}
        x={middle.x.toFixed(1)}
        y={middle.y.toFixed(1)}
        dy="0.35em"
      >
        {line.lane === 'denied' ? '×' : ''}
        {FAMILY_FACTS[line.family].letter}
        {line.happenings > 1 ? line.happenings : ''}
      </text>
    ))}
  </svg>
)

const Names = ({
  parties,
  places,
  lit,
}: {
  readonly parties: readonly Party[]
  readonly places: ReadonlyMap<string, Point>
  readonly lit: ReadonlySet<string> | null
}) => (
  <svg className="network-names" aria-hidden="true">
    {parties.map(({ key, name, happenings }) => {
      const { x, y } = places.get(key)!
      return (
        <text
          key={key}
          className={lit === null || lit.has(key) ? undefined : 'dim'}
          x={x.toFixed(1)}
          y={(y + radiusOf(happenings) + 11).toFixed(1)}
        >
          {name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name}
        </text>
      )
    })}
  </svg>
)

const LineMark = ({
  stroke: { line, path, width, head },
  lit,
  label,
  href,
}: {
  readonly stroke: Stroke
  readonly lit: boolean
  readonly label: string
  readonly href: string
}) => (
  // Some hundred lines would be as many stops for Tab: they are reached by their parties, and in the table.
  <Link
    className={`network-line family-${line.family}${lit ? ' lit' : ''}`}
    tabIndex={-1}
    aria-label={label}
    href={`/network${href}`}
  >
    <title>{label}</title>
    <path className="network-reach" d={path} />
    <path className={`network-stroke lane-${line.lane}`} d={path} strokeWidth={width} />
    {head !== null && <path className="network-head" d={head} />}
  </Link>
)

const Node = ({
  party,
  place,
  chosen,
  lit,
  href,
}: {
  readonly party: Party
  readonly place: Point
  readonly chosen: boolean
  readonly lit: boolean
  readonly href: string
}) => {
  const radius = radiusOf(party.happenings)
  return (
    <g transform={`translate(${place.x.toFixed(1)} ${place.y.toFixed(1)})`}>
      <Link
        className={`network-party${lit ? ' lit' : ''}`}
        aria-current={chosen ? 'true' : undefined}
        aria-label={partyInWords(party)}
        href={`/network${href}`}
      >
        <PartyMark kind={party.kind} radius={radius} />
      </Link>
    </g>
  )
}

const LONGEST = 26
