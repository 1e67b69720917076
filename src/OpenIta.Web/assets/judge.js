// Keys 1, 2, … choose a mark while nobody is typing. The form is complete without this.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest("textarea, input:not([type=radio]):not([type=checkbox]), select")) return;
  const choice = document.querySelector(`input[data-key="${CSS.escape(event.key)}"]`);
  if (!choice) return;
  choice.checked = true;
  choice.focus();
});
