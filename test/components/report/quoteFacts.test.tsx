import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { QuoteFacts } from '../../../components/report/QuoteFacts.tsx';
import { manualCapture } from '../../../utils/record/draft.ts';

const capture = { ...manualCapture('0197a000-0000-7000-8000-000000000000', new Date(0)), verbatim: 'words' };

afterEach(cleanup);

describe('what stands below the quote', () => {
  it('tells that the words are a signature, or a notice of confidentiality', () => {
    render(<QuoteFacts capture={{ ...capture, part: 'signature' }} />);
    expect(screen.getByText('These words stand in a signature.')).toBeTruthy();
    render(<QuoteFacts capture={{ ...capture, part: 'disclaimer' }} />);
    expect(screen.getByText('These words stand in a notice of confidentiality.')).toBeTruthy();
  });

  it('tells nothing of the kind where they are neither', () => {
    render(<QuoteFacts capture={{ ...capture, page: { ...capture.page, title: 'Gate log' } }} />);
    expect(screen.queryByText(/stand in/)).toBeNull();
  });
});
