import { Link } from 'wouter'
import type { NetworkAnswer } from '../../../../src/api/routes/network.js'
import { FAMILY_FACTS, LANE_NAMES } from '../../../../src/views/across/act-families.js'
import { queryWith, useAddress } from '../../address/address.js'
import { FamilyLetter, LaneLine } from '../../parts/act-choices.js'
import { Day } from '../../parts/day.js'
import { useFocusKeys } from '../../parts/focus-keys.js'
import { inNumber } from '../../parts/in-number.js'
import type { Line } from './strokes.js'
import { lineInWords, typesInWords } from './words.js'

/** The same lines as a table, those with most happenings first. */
export const LineTable = ({ answer }: { readonly answer: NetworkAnswer }) => {
  const names = new Map(answer.parties.map(({ key, name }) => [key, name]))
  const around = useFocusKeys<HTMLTableElement>()
  return (
    <table ref={around} className="network-table">
      <caption className="unseen">Who did what to whom</caption>
      <thead>
        <tr>
          <th scope="col">who</th>
          <th scope="col">to or with whom</th>
          <th scope="col">what</th>
          <th scope="col">how far</th>
          <th scope="col">days</th>
          <th scope="col">happenings</th>
        </tr>
      </thead>
      <tbody>
        {answer.lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <PartyLink party={line.from} names={names} />
            </th>
            <td>
              <span className="soft">{line.directed ? '→ ' : '— '}</span>
              <PartyLink party={line.to} names={names} />
            </td>
            <td>
              <FamilyLetter family={line.family} /> {FAMILY_FACTS[line.family].name}{' '}
              <span className="small soft">{typesInWords(line)}</span>
            </td>
            <td>
              <LaneLine lane={line.lane} /> {LANE_NAMES[line.lane]}
            </td>
            <td className="small">
              <Days line={line} />
            </td>
            <td>
              <LineLink line={line} names={names} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** From the first to the last day that is known of the happenings behind a line. */
export const Days = ({ line }: { readonly line: Line }) => {
  if (line.first_day === null || line.first_day === line.last_day) return <Day day={line.first_day} />
  return (
    <>
      <Day day={line.first_day} /> – <Day day={line.last_day} />
    </>
  )
}

/** Opens the happenings behind a line. */
export const LineLink = ({ line, names }: { readonly line: Line; readonly names: ReadonlyMap<string, string> }) => {
  const { query, get } = useAddress()
  return (
    <Link
      data-row
      href={`/network${queryWith(query, { line: line.id, at: null })}`}
      aria-label={lineInWords(line, names)}
      aria-current={get('line') === line.id ? 'true' : undefined}
    >
      {inNumber(line.happenings, 'happening')}
    </Link>
  )
}

const PartyLink = ({ party, names }: { readonly party: string; readonly names: ReadonlyMap<string, string> }) => {
  const { query } = useAddress()
  return (
    <Link href={`/network${queryWith(query, { node: party, line: null, at: null })}`}>
      <bdi>{names.get(party) ?? party}</bdi>
    </Link>
  )
}
