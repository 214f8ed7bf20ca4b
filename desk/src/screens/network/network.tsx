import type { NetworkAnswer } from '../../../../src/api/routes/network.js'
import { useAddress } from '../../address/address.js'
import { useAnswer } from '../../ask/ask.js'
import { ActChoices, useActChoices } from '../../parts/act-choices.js'
import { Filters, useFilters } from '../../parts/filters.js'
import { inNumber } from '../../parts/in-number.js'
import { Answered, Nothing } from '../../parts/states.js'
import { Drawing } from './drawing.js'
import { Legend } from './legend.js'
import { LineTable } from './line-table.js'
import { Side } from './side.js'
import './network.css'

const FIELDS = ['since', 'until', 'party'] as const

/** Who did what to whom: parties, and typed lines between them that open what is behind each. */
const Network = () => {
  const { get, set } = useAddress()
  const asked = {
    ...useFilters(FIELDS),
    ...useActChoices(),
    unnamed: get('unnamed'),
    near: get('near') === null ? null : get('node'),
  }
  const answer = useAnswer<NetworkAnswer>('/api/network', asked)
  const table = get('view') === 'table'
  return (
    <section className="screen network-screen" aria-labelledby="title">
      <header>
        <h1 id="title">Network</h1>
        <div className="row network-tools">
          <Filters fields={FIELDS} />
          <button type="button" aria-pressed={table} onClick={() => set({ view: table ? null : 'table' })}>
            As a table
          </button>
        </div>
        <ActChoices />
      </header>
      <Answered of={answer} what="the network">
        {(found) => (
          <>
            <Extent answer={found} />
            {found.lines.length === 0 ? (
              <Nothing title="Nothing between named parties">
                Widen the days, show more kinds of acts, or take the party out.
              </Nothing>
            ) : (
              <div className="network-plane">
                {table ? (
                  <LineTable answer={found} />
                ) : (
                  <figure className="network-figure">
                    <Drawing answer={found} />
                    <Legend />
                  </figure>
                )}
                <Side answer={found} asked={asked} />
              </div>
            )}
          </>
        )}
      </Answered>
    </section>
  )
}

/** How much is drawn, what is not, and how to see it. */
const Extent = ({
  answer: { parties, lines, happenings, left_out, without_names },
}: {
  readonly answer: NetworkAnswer
}) => {
  const { get, set } = useAddress()
  const unnamed = get('unnamed') !== null
  const left = left_out.lines > 0
  return (
    <p className="small network-extent">
      {inNumber(happenings, 'happening')} between {inNumber(parties.length, 'party', 'parties')}, as{' '}
      {inNumber(lines.length, 'line')}
      {left && (
        <>
          ; {inNumber(left_out.lines, 'more line')} with {inNumber(left_out.parties, 'more party', 'more parties')} and{' '}
          {inNumber(left_out.happenings, 'happening')} would be too much to draw: narrow the days, name a party, or
          choose one and show only what is around it
        </>
      )}
      .{' '}
      {!unnamed && without_names > 0 && (
        <>
          {inNumber(without_names, 'happening')} more of these parties with somebody who has no name (“six people”, “a
          senior official”).{' '}
        </>
      )}
      <label className="network-unnamed">
        <input type="checkbox" checked={unnamed} onChange={() => set({ unnamed: unnamed ? null : '1' })} /> draw all
        without a name as one
      </label>
    </p>
  )
}

export default Network
