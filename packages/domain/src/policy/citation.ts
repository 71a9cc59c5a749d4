/** Where a rule stands: `pack` names the document's pack, `document` its title and number as printed, `clause` the place in it. */
export interface Citation {
  readonly pack: string;
  readonly document: string;
  readonly clause: string;
}
