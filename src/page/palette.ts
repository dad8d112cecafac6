export type Paint = (text: string) => string;

/** The colours of a terminal as functions; where there are none, each gives its text back. */
export interface Palette {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly red: Paint;
  readonly cyan: Paint;
}

const plain: Paint = (text) => text;

export const NO_COLOUR: Palette = {
  bold: plain,
  dim: plain,
  green: plain,
  yellow: plain,
  red: plain,
  cyan: plain,
};
