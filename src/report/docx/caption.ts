import { Paragraph, SequentialIdentifier, TextRun } from 'docx';

/** "Table 3: …", "Figure 1: …", numbered by a field, so that Word numbers anew when one is taken out. */
export function caption(label: 'Table' | 'Figure', text: string, style = 'Caption'): Paragraph {
  return new Paragraph({
    style,
    children: [new TextRun(`${label} `), new SequentialIdentifier(label), new TextRun(`: ${text}`)],
  });
}
