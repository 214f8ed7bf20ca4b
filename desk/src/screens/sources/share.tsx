import type { ReactNode } from 'react'

/** A part of a whole in numbers, with a line as long as its share; `children` makes the numbers something that opens. */
export const Share = ({
  part,
  whole,
  what,
  children,
}: {
  readonly part: number
  readonly whole: number
  readonly what: string
  readonly children: (told: ReactNode) => ReactNode
}) => {
  if (whole === 0) return <span className="soft">none</span>
  const told = (
    <>
      {part.toLocaleString('en')} <span className="soft">of {whole.toLocaleString('en')}</span>
      <span className="unseen"> {what}</span>
    </>
  )
  return (
    <>
      {part === 0 ? told : children(told)}
      <span className="share" aria-hidden="true">
        <span style={{ inlineSize: `${(part / whole) * 100}%` }} />
      </span>
    </>
  )
}
