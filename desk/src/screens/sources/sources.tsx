import type { SourcesAnswer } from '../../../../src/api/routes/sources.js'
import { useAddress } from '../../address/address.js'
import { useAnswer } from '../../ask/ask.js'
import { Filters, useFilters } from '../../parts/filters.js'
import { inNumber } from '../../parts/in-number.js'
import { Answered, Nothing } from '../../parts/states.js'
import { SourceStatements } from './source-statements.js'
import { SourceTable } from './source-table.js'
import './sources.css'

const FIELDS = ['since', 'until'] as const

/** Who publishes: how much, in whose words, and whom each cites. */
const Sources = () => {
  const { get } = useAddress()
  const answer = useAnswer<SourcesAnswer>('/api/sources', useFilters(FIELDS))
  const source = get('source')
  return (
    <section className="screen sources" aria-labelledby="title">
      <header>
        <h1 id="title">Sources</h1>
        <Filters fields={FIELDS} clears={['from']} />
      </header>
      <Answered of={answer} what="the publishers">
        {(found) =>
          found.rows.length === 0 ? (
            <Nothing title="No report is of those days">Choose other days.</Nothing>
          ) : source === null ? (
            <>
              <p className="sources-count">{counted(found)}</p>
              <SourceTable rows={found.rows} />
            </>
          ) : (
            <SourceStatements source={source} row={found.rows.find(({ key }) => key === source) ?? null} />
          )
        }
      </Answered>
    </section>
  )
}

const counted = ({ reports, origins, unknown, rows }: SourcesAnswer): string => {
  const publishers = rows.filter(({ name }) => name !== null).length
  const told = `${inNumber(reports, 'report')} by ${inNumber(publishers, 'publisher')}; their words go back to ${inNumber(origins, 'independent origin')}.`
  return unknown === 0 ? told : `${told} Of ${inNumber(unknown, 'report')} it is not stated whose words they are.`
}

export default Sources
