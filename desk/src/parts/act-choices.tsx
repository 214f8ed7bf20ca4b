import {
  type ActFamily,
  FAMILIES,
  FAMILY_FACTS,
  LANE_NAMES,
  LANES,
  type Lane,
} from '../../../src/views/across/act-families.js'
import { useAddress } from '../address/address.js'
import './acts.css'

/** The families of acts and how far they have got, as the address narrows them; null stands for all. */
export const useActChoices = () => {
  const { get } = useAddress()
  return { families: get('families'), lanes: get('lanes') }
}

/** Which families of acts are shown, and how far they have got: two rows of checkboxes, kept in the address. */
export const ActChoices = () => (
  <>
    <Choices name="families" legend="acts" all={FAMILIES}>
      {(family) => (
        <>
          <FamilyLetter family={family} /> <span title={titleOf(family)}>{FAMILY_FACTS[family].name}</span>
        </>
      )}
    </Choices>
    <Choices name="lanes" legend="which" all={LANES}>
      {(lane) => (
        <>
          <LaneLine lane={lane} /> {LANE_NAMES[lane]}
        </>
      )}
    </Choices>
  </>
)

const titleOf = (family: ActFamily): string => {
  const facts = FAMILY_FACTS[family]
  return facts.class === null ? 'acts that PLOVER does not code' : `${facts.class}: ${facts.types.join(', ')}`
}

/** The letter that stands for a family on a line or a mark. */
export const FamilyLetter = ({ family }: { readonly family: ActFamily }) => (
  <span className={`family-letter family-${family}`} aria-hidden="true">
    {FAMILY_FACTS[family].letter}
  </span>
)

/** The kind of line that says how far an act has got. */
export const LaneLine = ({ lane }: { readonly lane: Lane }) => (
  <svg className="lane-line" viewBox="0 0 34 10" aria-hidden="true">
    <path className={`lane-${lane}`} d="M1 5H33" />
    {lane === 'denied' && <path d="M14 1.5L20 8.5M20 1.5L14 8.5" />}
  </svg>
)

const Choices = <Word extends string>({
  name,
  legend,
  all,
  children,
}: {
  readonly name: 'families' | 'lanes'
  readonly legend: string
  readonly all: readonly Word[]
  readonly children: (word: Word) => React.ReactNode
}) => {
  const { get, set } = useAddress()
  const kept = get(name)?.split(',') ?? all
  const toggle = (word: Word) => {
    const next = all.filter((each) => (each === word ? !kept.includes(each) : kept.includes(each)))
    // None would show nothing: it is read as all, and so is all.
    const whole = next.length === 0 || next.length === all.length
    set({ [name]: whole ? null : next.join(',') })
  }
  return (
    <fieldset className="act-choices">
      <legend>{legend}</legend>
      {all.map((word) => (
        <label key={word}>
          <input type="checkbox" checked={kept.includes(word)} onChange={() => toggle(word)} />
          {children(word)}
        </label>
      ))}
    </fieldset>
  )
}
