// Light or dark: as the system has it, until the button is pressed; a choice is kept in this browser.
const KEPT = 'parley-site-theme'
const kept = () => {
  try {
    return localStorage.getItem(KEPT)
  } catch {
    // A page opened from a folder may be refused storage; the choice then lasts for this page.
    return null
  }
}
const root = document.documentElement
if (kept() !== null) root.dataset.theme = kept()

document.addEventListener('DOMContentLoaded', () => {
  const button = document.querySelector('#theme')
  const isDark = () =>
    (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark'
  const name = () => {
    button.textContent = isDark() ? 'Light' : 'Dark'
  }
  button.hidden = false
  name()
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark'
    name()
    try {
      localStorage.setItem(KEPT, root.dataset.theme)
    } catch {
      return
    }
  })
})
