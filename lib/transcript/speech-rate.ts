/** Characters a second of unhurried speech; used only where nothing says when a line ends. */
export const charactersPerSecond = 15;
