import { useEffect, useState } from 'react'

type Theme = 'system' | 'light' | 'dark'
const NEXT: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' }
const SHOWN: Readonly<Record<Theme, string>> = { system: 'Auto', light: 'Light', dark: 'Dark' }
const KEPT_AS = 'parley-theme'

/** Light, dark, or as the system says; kept in this browser. */
export const ThemeButton = () => {
  const [theme, setTheme] = useState<Theme>(() => (localStorage.getItem(KEPT_AS) as Theme | null) ?? 'system')
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
    localStorage.setItem(KEPT_AS, theme)
  }, [theme])
  return (
    <button
      type="button"
      className="plain"
      onClick={() => setTheme(NEXT[theme])}
      title="Colours: as the system says, light or dark"
    >
      {SHOWN[theme]}
    </button>
  )
}
