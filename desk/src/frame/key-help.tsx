import { useEffect, useRef } from 'react'
import { useAllKeys } from '../keys/keys.js'
import './key-help.css'

/** The keys that work now, in a dialog. */
export const KeyHelp = ({ close }: { readonly close: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const keys = useAllKeys()
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="key-help">
      <h2 id="key-help">Keys that work here</h2>
      <dl className="key-help">
        {keys.map(({ key, does }) => (
          <div key={key}>
            <dt>
              {(key.length === 2 ? [...key] : [key]).map((each) => (
                <kbd key={each}>{each}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  )
}
