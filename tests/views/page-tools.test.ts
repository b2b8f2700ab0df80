import { describe, expect, it } from 'vitest';
import { agency } from '../../src/domain/agency.ts';
import { pageTools } from '../../src/views/page-tools.ts';

const facts = { name: 'องค์การบริหารส่วนตำบลตัวอย่าง', shortName: 'อบต.ตัวอย่าง', kind: 'tambon-administrative-organisation', district: 'เมือง', province: 'ตาก', website: 'https://www.example.go.th', url: 'https://ita.example.go.th' };
const toolsOf = (more: object) => pageTools(agency.parse({ ...facts, ...more }), { heading: 'มาตรการที่ 1', canonical: 'https://ita.example.go.th/2568/measures/1/' }).map(({ href }) => href);
const channel = (kind: string, value: string, ...uses: string[]) => ({ label: 'ช่องทาง', kind, value, uses });

describe('what a reader may do about a page', () => {
  it('leads to the contacts where the agency names no channel', () => expect(toolsOf({})).toEqual(['/contact/', '/contact/']));

  it('leads to the places that the agency names while it has no channel', () => {
    const contactPlaces = { correction: '/contact/#แจ้งข้อมูลผิด', complaint: '/contact/#ร้องเรียน' };
    expect(toolsOf({ contactPlaces })).toEqual([contactPlaces.correction, contactPlaces.complaint]);
    expect(toolsOf({ contactPlaces: { complaint: contactPlaces.complaint } })).toEqual(['/contact/', contactPlaces.complaint]);
    expect(toolsOf({ contactPlaces, channels: [channel('phone', '043 000 000', 'complaint')] })).toEqual([contactPlaces.correction, 'tel:043000000']);
  });

  it('writes a mail about a mistake with the page in it', () => {
    const [correction = '', complaint] = toolsOf({ email: 'office@example.go.th' });
    const { protocol, pathname, searchParams } = new URL(correction);
    expect(protocol + pathname).toBe('mailto:office@example.go.th');
    expect(searchParams.get('subject')).toContain('มาตรการที่ 1');
    expect(searchParams.get('body')).toContain('https://ita.example.go.th/2568/measures/1/\r\n');
    expect(complaint).toBe('/contact/');
  });

  it('prefers the channel that is meant for it', () => {
    const channels = [channel('email', 'it@example.go.th', 'correction'), channel('phone', '043 000 000', 'complaint')];
    expect(toolsOf({ email: 'office@example.go.th', channels })).toEqual([expect.stringMatching(/^mailto:it@example\.go\.th\?/), 'tel:043000000']);
  });

  it('does not take a mailbox for complaints for one for mistakes', () => {
    expect(toolsOf({ channels: [channel('email', 'anti@example.go.th', 'complaint')] })).toEqual(['/contact/', 'mailto:anti@example.go.th']);
  });

  it('fills the page into the form of the agency', () => {
    const [correction = ''] = toolsOf({ channels: [channel('form', 'https://forms.example.go.th/?page={address}&name={title}', 'correction', 'complaint')] });
    expect(Object.fromEntries(new URL(correction).searchParams)).toEqual({ page: 'https://ita.example.go.th/2568/measures/1/', name: 'มาตรการที่ 1' });
  });
});
