import type { ComponentChildren } from 'preact';
import type { Locale } from '../../shared/domain/localized-text.ts';
import type { PublishedCertificate } from '../../shared/domain/publication/published-document.ts';
import { dayTimeWording } from '../messages/date-wording.ts';
import { figureIn } from '../messages/figures.ts';
import { EnteredLines } from './entered-lines.tsx';
import { resultsWords } from './messages/results-words.ts';
import { NoteLine } from './note-line.tsx';
import type { ReportPageProps } from './report-page.tsx';
import { versionPath, yearPath } from './results-path.ts';

/** Where the data are, where the page stays, and by what it can be checked. */
export function ReportFoot(props: ReportPageProps) {
  const { locale, document } = props;
  const say = resultsWords(locale);
  return (
    <footer class="report-foot">
      <Files {...props} />
      <Addresses {...props} />
      {document.certificates.length > 0 && (
        <FootPart id="certificates" title={say('certificates.title')}>
          <p>{say('certificates.text')}</p>
          <ul class="certificates">
            {document.certificates.map((certificate) => (
              <Certificate key={certificate.hash} {...props} certificate={certificate} />
            ))}
          </ul>
        </FootPart>
      )}
      <FootPart id="about" title={say('about.title')}>
        <p>{say('about.totals')}</p>
      </FootPart>
    </footer>
  );
}

function FootPart(props: {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <section class="foot-part" aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.children}
    </section>
  );
}

function Files({ locale, document, shown }: ReportPageProps) {
  const say = resultsWords(locale);
  const place = versionPath(document, shown.version);
  return (
    <FootPart id="files" title={say('files.title')}>
      <ul>
        <li>
          <a href={`${place}/figures.csv?headings=${locale}`}>{say('files.csv')}</a>
          <NoteLine>{say('files.csvNote')}</NoteLine>
        </li>
        <li>
          <a href={`${place}/figures.csv`}>{say('files.machineCsv')}</a>
          <NoteLine>{say('files.machineCsvNote')}</NoteLine>
        </li>
        <li>
          <a href={`${place}/report.json`}>{say('files.json')}</a>
        </li>
        <li>
          <a href={`${yearPath(document)}/schema.json`}>{say('files.schema')}</a>
        </li>
        <li>
          <a href="/results/recompute.mjs">{say('files.script')}</a>
          <NoteLine>{say('files.scriptNote')}</NoteLine>
        </li>
      </ul>
    </FootPart>
  );
}

function Addresses({ locale, origin, document, shown, versions }: ReportPageProps) {
  const say = resultsWords(locale);
  const addresses = [
    [say('address.current'), `${origin}${yearPath(document)}`],
    [say('address.this'), `${origin}${versionPath(document, shown.version)}`],
  ] as const;
  return (
    <FootPart id="address" title={say('address.title')}>
      <dl class="facts">
        {addresses.map(([term, address]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <a href={address}>{address}</a>
            </dd>
          </div>
        ))}
        {versions.length > 1 && (
          <div>
            <dt>{say('address.versions')}</dt>
            <dd>
              <ul class="plain-list">
                {versions.map(({ version, publishedAt, cause }) => (
                  <li key={version}>
                    <a href={`${versionPath(document, version)}?lang=${locale}`}>
                      {say('address.version', { version: figureIn(locale, version) })}
                    </a>{' '}
                    {say(`address.${cause}`)} {dayTimeWording(locale, publishedAt)}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </FootPart>
  );
}

interface CertificateProps extends ReportPageProps {
  readonly locale: Locale;
  readonly certificate: PublishedCertificate;
}

function Certificate({ locale, document, shown, certificate }: CertificateProps) {
  const say = resultsWords(locale);
  const { questionnaireId, kind, hash, text, at } = certificate;
  const questionnaire = document.questionnaires.find(({ id }) => id === questionnaireId);
  return (
    <li>
      <p>
        <strong>{say(`certificates.${kind}`)}</strong>{' '}
        {questionnaire && document.questionnaires.length > 1 && (
          <EnteredLines locale={locale} text={questionnaire.title} />
        )}
        <NoteLine>{say('certificates.at', { time: dayTimeWording(locale, new Date(at)) })}</NoteLine>
      </p>
      <code>{hash}</code>
      <p>
        {text === undefined ? (
          say('certificates.keptSecret')
        ) : (
          <a href={`${versionPath(document, shown.version)}/certificates/${hash}.json`}>
            {say('certificates.file')}
          </a>
        )}
      </p>
    </li>
  );
}
