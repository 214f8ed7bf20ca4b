import type { TimelineCounts } from '../../../../src/api/routes/timeline.js'
import { FAMILIES, FAMILY_FACTS } from '../../../../src/views/across/act-families.js'
import { useAddress } from '../../address/address.js'
import { FamilyLetter } from '../../parts/act-choices.js'

// What each PLOVER type is called here; the family's name says what they share.
const NAMES: Readonly<Record<string, string>> = {
  AGREE: 'agree',
  CONSULT: 'meet, talk',
  SUPPORT: 'back',
  CONCEDE: 'give way',
  COOPERATE: 'work together',
  AID: 'aid',
  RETREAT: 'pull back, release',
  REQUEST: 'ask',
  REJECT: 'refuse',
  ACCUSE: 'accuse',
  THREATEN: 'threaten',
  PROTEST: 'protest',
  SANCTION: 'take measures',
  MOBILIZE: 'ready forces',
  COERCE: 'put pressure on',
  ASSAULT: 'attack',
}

/** Which PLOVER types are shown, by family; kept in the address as `types`, which is not there for all. */
export const Types = ({ types }: Pick<TimelineCounts, 'types'>) => {
  const { get, set } = useAddress()
  const chosen = get('types')?.split(',') ?? []
  const counts = new Map(types.map(({ type, count }) => [type, count]))
  const toggle = (type: string) => {
    const next = chosen.includes(type) ? chosen.filter((each) => each !== type) : [...chosen, type]
    set({ types: next.length === 0 ? null : next.toSorted().join(',') })
  }
  return (
    <details className="types" open={chosen.length > 0}>
      <summary className="small">
        Types of act: {chosen.length === 0 ? 'all' : chosen.map((type) => NAMES[type] ?? type).join('; ')}
      </summary>
      <fieldset>
        <legend className="unseen">Only these types of act</legend>
        {FAMILIES.filter((family) => FAMILY_FACTS[family].types.length > 0).map((family) => (
          <div key={family} className="types-family">
            <span className="small soft">
              <FamilyLetter family={family} /> {FAMILY_FACTS[family].name}
            </span>
            {FAMILY_FACTS[family].types.map((type) => (
              <label key={type} className="small" title={type}>
                <input type="checkbox" checked={chosen.includes(type)} onChange={() => toggle(type)} />
                {NAMES[type]} <span className="soft">{(counts.get(type) ?? 0).toLocaleString('en')}</span>
              </label>
            ))}
          </div>
        ))}
        {chosen.length > 0 && (
          <button type="button" className="plain small" onClick={() => set({ types: null })}>
            All types
          </button>
        )}
      </fieldset>
    </details>
  )
}
