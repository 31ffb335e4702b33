import { Paragraph, SimpleField, TextRun } from 'docx';

type Label = 'Table' | 'Figure';

/** Makes the captions of one report, in the order in which they stand. */
export type Captions = (label: Label, text: string, style?: string) => Paragraph;

/** "Table 3: …", "Figure 1: …", numbered by fields that hold their number, so that Word numbers anew when one is taken out. */
export function captions(): Captions {
  const last: Record<Label, number> = { Table: 0, Figure: 0 };
  return (label, text, style = 'Caption') => {
    last[label]++;
    const number = new SimpleField(`SEQ ${label} \\* ARABIC`, String(last[label]));
    return new Paragraph({ style, children: [new TextRun(`${label} `), number, new TextRun(`: ${text}`)] });
  };
}
