import { plainText } from '../../../src/views/reader/plain-text.js'
import './plain-text.css'

/** A report's text as text: characters that would turn around or hide what stands beside them are shown by name instead. */
export const PlainText = ({ text }: { readonly text: string }) => {
  const shown = plainText(text)
  if (shown.length === 1 && typeof shown[0] === 'string') return <>{shown[0]}</>
  return shown.map((piece, at) =>
    typeof piece === 'string' ? (
      piece
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same text gives the same pieces
      <span key={at} className="control-character" title={`${piece.code} ${piece.name}`}>
        {piece.name.split(' ', 1)[0]}
      </span>
    ),
  )
}
