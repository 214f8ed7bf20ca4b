import type { NetworkAnswer, NetworkLineAnswer } from '../../../../src/api/routes/network.js'
import { FAMILY_FACTS, LANE_NAMES } from '../../../../src/views/across/act-families.js'
import { useAddress } from '../../address/address.js'
import { type Asked, useAnswer } from '../../ask/ask.js'
import { FamilyLetter, LaneLine } from '../../parts/act-choices.js'
import { useFocusKeys } from '../../parts/focus-keys.js'
import { HappeningList } from '../../parts/happening-list.js'
import { inNumber } from '../../parts/in-number.js'
import { Answered, Nothing } from '../../parts/states.js'
import { Days, LineLink } from './line-table.js'
import { type Party, typesInWords } from './words.js'

/** What is behind the line or party that was chosen; nothing when none was. */
export const Side = ({ answer, asked }: { readonly answer: NetworkAnswer; readonly asked: Asked }) => {
  const { get } = useAddress()
  const [line, node] = [get('line'), get('node')]
  if (line !== null) return <Behind id={line} answer={answer} asked={asked} />
  if (node === null) return null
  const party = answer.parties.find(({ key }) => key === node)
  return <Around node={node} party={party} answer={answer} />
}

const Around = ({
  node,
  party,
  answer,
}: {
  readonly node: string
  readonly party: Party | undefined
  readonly answer: NetworkAnswer
}) => {
  const { get, set } = useAddress()
  const names = new Map(answer.parties.map(({ key, name }) => [key, name]))
  const lines = answer.lines.filter(({ from, to }) => from === node || to === node)
  const near = get('near') !== null
  const around = useFocusKeys<HTMLUListElement>()
  return (
    <aside className="network-side" aria-labelledby="network-side">
      <div className="row network-side-head">
        <h2 id="network-side">
          <bdi>{party?.name ?? node}</bdi>
        </h2>
        <button type="button" className="plain" aria-label="Close" onClick={() => set({ node: null, near: null })}>
          ✕
        </button>
      </div>
      {party !== undefined && (
        <p className="small soft">
          {party.kind.replaceAll('_', ' ')}
          {party.country !== null && `, ${party.country}`}; {inNumber(party.happenings, 'happening')} drawn, with{' '}
          {inNumber(party.degree, 'party', 'parties')}
        </p>
      )}
      <button type="button" aria-pressed={near} onClick={() => set({ near: near ? null : '1' })}>
        Only what is around it
      </button>
      {lines.length === 0 ? (
        <Nothing title="No line of it is drawn">Show only what is around it, or narrow the days.</Nothing>
      ) : (
        <ul ref={around} className="network-lines">
          {lines.map((line) => (
            <li key={line.id}>
              <FamilyLetter family={line.family} /> {wayOf(line, node)}{' '}
              <bdi>{names.get(line.from === node ? line.to : line.from)}</bdi>
              <span className="small soft">
                {' '}
                <LaneLine lane={line.lane} /> {FAMILY_FACTS[line.family].name}, {LANE_NAMES[line.lane]}:{' '}
              </span>
              <LineLink line={line} names={names} />
            </li>
          ))}
        </ul>
      )}
    </aside>
  )
}

const wayOf = ({ directed, from }: NetworkAnswer['lines'][number], node: string): string =>
  directed ? (from === node ? 'to' : 'from') : 'with'

const Behind = ({
  id,
  answer,
  asked,
}: {
  readonly id: string
  readonly answer: NetworkAnswer
  readonly asked: Asked
}) => {
  const { set } = useAddress()
  const behind = useAnswer<NetworkLineAnswer>('/api/network/line', { ...asked, near: null, line: id })
  const names = new Map(answer.parties.map(({ key, name }) => [key, name]))
  const line = answer.lines.find((each) => each.id === id)
  const [from = '', to = '', way] = id.split('|')
  return (
    <aside className="network-side" aria-labelledby="network-side">
      <div className="row network-side-head">
        <h2 id="network-side">
          <bdi>{names.get(from) ?? from}</bdi> {way === 'to' ? '→' : '—'} <bdi>{names.get(to) ?? to}</bdi>
        </h2>
        <button type="button" className="plain" aria-label="Close" onClick={() => set({ line: null, at: null })}>
          ✕
        </button>
      </div>
      {line !== undefined && (
        <p className="small soft">
          <FamilyLetter family={line.family} /> {FAMILY_FACTS[line.family].name} ({typesInWords(line)});{' '}
          <LaneLine lane={line.lane} /> {LANE_NAMES[line.lane]}; <Days line={line} />
        </p>
      )}
      <Answered of={behind} what="what is behind the line">
        {({ rows, happenings }) =>
          rows.length === 0 ? (
            <Nothing title="Nothing is behind this line any more">Close it, or widen what is shown.</Nothing>
          ) : (
            <>
              <p className="small">
                {inNumber(happenings, 'happening')}
                {happenings > rows.length &&
                  `, of which the newest ${rows.length} are listed; narrow the days for others`}
              </p>
              <HappeningList rows={rows} note={(at) => alsoInWords(rows[at]!.also)} />
            </>
          )
        }
      </Answered>
    </aside>
  )
}

const alsoInWords = (also: number): string | null =>
  also === 0 ? null : `one happening between several: it stands behind ${inNumber(also, 'other line')} too`
