import type { ProposalsAnswer, RoundsAnswer } from '../../../../src/api/routes/talks.js'
import { useAddress } from '../../address/address.js'
import { useAnswer } from '../../ask/ask.js'
import { Filters, useFilters } from '../../parts/filters.js'
import { Answered } from '../../parts/states.js'
import { Tabs } from '../../parts/tabs.js'
import { Proposals } from './proposals.js'
import { Rounds } from './rounds.js'
import './talks.css'

const FIELDS = ['since', 'until', 'party', 'place'] as const

/** The talks: rounds on a line, who takes part and who says so; proposals and their answers. */
const Talks = () => {
  const { get } = useAddress()
  const filters = useFilters(FIELDS)
  const rounds = useAnswer<RoundsAnswer>('/api/rounds', filters)
  const proposals = useAnswer<ProposalsAnswer>('/api/proposals', filters)
  const onProposals = get('tab') === 'proposals'
  return (
    <section className="screen" aria-labelledby="title">
      <header>
        <h1 id="title">Talks</h1>
        <Filters fields={FIELDS} />
        <Tabs
          label="Parts of the talks"
          tabs={[
            { value: null, label: 'Rounds', ...counted(rounds.data, rounds.data?.rounds.length, 'round') },
            {
              value: 'proposals',
              label: 'Proposals',
              ...counted(proposals.data, proposals.data?.proposals.length, 'proposal'),
            },
          ]}
        />
      </header>
      {onProposals ? (
        <Answered of={proposals} what="the proposals">
          {(answer) => <Proposals {...answer} />}
        </Answered>
      ) : (
        <Answered of={rounds} what="the rounds">
          {(answer) => <Rounds {...answer} />}
        </Answered>
      )}
    </section>
  )
}

const counted = (answer: { readonly left_out: number } | undefined, shown: number | undefined, one: string) =>
  answer === undefined ? {} : { count: [(shown ?? 0) + answer.left_out, one] as const }

export default Talks
