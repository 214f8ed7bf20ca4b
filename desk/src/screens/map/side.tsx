import { Link } from 'wouter'
import type { MapAnswer, MapSpotAnswer } from '../../../../src/api/routes/map.js'
import { queryWith, useAddress } from '../../address/address.js'
import { type Asked, useAnswer } from '../../ask/ask.js'
import { FamilyLetter } from '../../parts/act-choices.js'
import { useFocusKeys } from '../../parts/focus-keys.js'
import { HappeningList } from '../../parts/happening-list.js'
import { inNumber } from '../../parts/in-number.js'
import { Answered, Nothing } from '../../parts/states.js'
import { Tabs } from '../../parts/tabs.js'
import type { Spot } from './marks.js'
import { familiesInWords, PRECISIONS } from './words.js'

const LISTS = [
  {
    value: null,
    of: 'located',
    label: 'Map',
    says: 'Places whose position is known, those with most happenings first.',
  },
  {
    value: 'country',
    of: 'country',
    label: 'Country',
    says: 'No report says more than the country: no point of the map stands for that.',
  },
  { value: 'wide', of: 'wide', label: 'Wider', says: 'Continents, seas and whole parts of the world.' },
  {
    value: 'unlocated',
    of: 'unlocated',
    label: 'Not found',
    says: 'Named in reports, and in no list of places that Parley has, or one of several of that name.',
  },
] as const

/** Beside the map: the places in lists, or what happened at the one that was chosen. */
export const Side = ({ answer, asked }: { readonly answer: MapAnswer; readonly asked: Asked }) => {
  const { get } = useAddress()
  const chosen = get('spot')
  return chosen === null ? <Places answer={answer} /> : <AtSpot spot={chosen} answer={answer} asked={asked} />
}

const Places = ({ answer }: { readonly answer: MapAnswer }) => {
  const { get, query } = useAddress()
  const list = LISTS.find(({ value }) => value === get('list')) ?? LISTS[0]
  const { spots, left_out } = answer[list.of]
  const around = useFocusKeys<HTMLOListElement>({ arrows: false })
  return (
    <aside className="map-side" aria-label="Places">
      <Tabs
        label="Lists of places"
        name="list"
        tabs={LISTS.map(({ value, of, label }) => ({
          value,
          label,
          count: [answer[of].spots.length + answer[of].left_out, 'place'] as const,
        }))}
      />
      <p className="small soft">{list.says}</p>
      {spots.length === 0 && <Nothing title="No such place">Nothing that is shown happened at one.</Nothing>}
      <ol ref={around} className="map-places">
        {spots.map((spot) => (
          <li key={spot.key}>
            <Link data-row href={`/map${queryWith(query, { spot: spot.key, at: null })}`}>
              <bdi>{spot.name}</bdi>
            </Link>
            <span className="map-count">{spot.happenings.toLocaleString('en')}</span>
            <span className="small soft map-about" title={familiesInWords(spot)}>
              {spot.families.map(({ family, happenings }) => (
                <span key={family} className="map-family">
                  <FamilyLetter family={family} /> {happenings}
                </span>
              ))}
              <span dir="auto">{whereInWords(spot, list.of)}</span>
            </span>
          </li>
        ))}
      </ol>
      {left_out > 0 && (
        <p className="small soft">
          {inNumber(left_out, 'more place')} with fewer happenings: narrow the days, or name a party or place.
        </p>
      )}
    </aside>
  )
}

const whereInWords = ({ prec, inside, country, name }: Spot, of: (typeof LISTS)[number]['of']): string =>
  [
    of === 'located' && prec > 1 ? PRECISIONS[prec] : null,
    inside,
    country === name || country === inside ? null : country,
  ]
    .filter((part) => part != null)
    .join(', ')

const AtSpot = ({
  spot,
  answer,
  asked,
}: {
  readonly spot: string
  readonly answer: MapAnswer
  readonly asked: Asked
}) => {
  const { set } = useAddress()
  const behind = useAnswer<MapSpotAnswer>('/api/map/place', { ...asked, spot })
  const all = LISTS.flatMap(({ of }) => answer[of].spots)
  const found = all.find(({ key }) => key === spot)
  return (
    <aside className="map-side" aria-labelledby="map-side">
      <div className="row map-side-head">
        <h2 id="map-side">
          <bdi>{found?.name ?? behind.data?.name ?? 'This place'}</bdi>
        </h2>
        <button
          type="button"
          className="plain"
          aria-label="Back to the places"
          onClick={() => set({ spot: null, at: null })}
        >
          ✕
        </button>
      </div>
      {found !== undefined && (
        <p className="small soft">
          {found.kind}, {PRECISIONS[found.prec]}
          {found.inside !== null && `, in ${found.inside}`}
          {found.country !== null && found.country !== found.name && `, ${found.country}`}: {familiesInWords(found)}
        </p>
      )}
      <Answered of={behind} what="what happened there">
        {({ rows, happenings }) =>
          rows.length === 0 ? (
            <Nothing title="Nothing of what is shown happened there">Close it, or widen what is shown.</Nothing>
          ) : (
            <>
              <p className="small">
                {inNumber(happenings, 'happening')}
                {happenings > rows.length &&
                  `, of which the newest ${rows.length} are listed; narrow the days for others`}
              </p>
              <HappeningList rows={rows} />
            </>
          )
        }
      </Answered>
    </aside>
  )
}
