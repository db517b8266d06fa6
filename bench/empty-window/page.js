window.count().then(count => {
  document.body.textContent = String(count)
  requestAnimationFrame(() => setTimeout(() => performance.mark('interactive')))
})
