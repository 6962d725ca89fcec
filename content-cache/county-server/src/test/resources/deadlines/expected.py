#!/usr/bin/env python3
"""Works out the dates of cases.csv without the code under test.

The holidays below are typed from the State Council's notices for 2025
(https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm) and 2026
(https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm); the reckoning lists
all working days once and counts along that list. Usage, in this folder:

    python3 expected.py > cases.csv
"""
import datetime as dt

D = dt.date


def days(first, last):
    return [first + dt.timedelta(n) for n in range((last - first).days + 1)]


# notice for 2025: 元旦 1/1; 春节 1/28-2/4; 清明 4/4-4/6; 劳动节 5/1-5/5; 端午 5/31-6/2; 国庆中秋 10/1-10/8
OFF = set(days(D(2025, 1, 1), D(2025, 1, 1)) + days(D(2025, 1, 28), D(2025, 2, 4))
          + days(D(2025, 4, 4), D(2025, 4, 6)) + days(D(2025, 5, 1), D(2025, 5, 5))
          + days(D(2025, 5, 31), D(2025, 6, 2)) + days(D(2025, 10, 1), D(2025, 10, 8)))
# notice for 2026: 元旦 1/1-1/3; 春节 2/15-2/23; 清明 4/4-4/6; 劳动节 5/1-5/5; 端午 6/19-6/21;
# 中秋 9/25-9/27; 国庆 10/1-10/7
OFF |= set(days(D(2026, 1, 1), D(2026, 1, 3)) + days(D(2026, 2, 15), D(2026, 2, 23))
           + days(D(2026, 4, 4), D(2026, 4, 6)) + days(D(2026, 5, 1), D(2026, 5, 5))
           + days(D(2026, 6, 19), D(2026, 6, 21)) + days(D(2026, 9, 25), D(2026, 9, 27))
           + days(D(2026, 10, 1), D(2026, 10, 7)))
WORKED = {D(2025, 1, 26), D(2025, 2, 8), D(2025, 4, 27), D(2025, 9, 28), D(2025, 10, 11),
          D(2026, 1, 4), D(2026, 2, 14), D(2026, 2, 28), D(2026, 5, 9), D(2026, 9, 20),
          D(2026, 10, 10)}
LIST = [d for d in days(D(2025, 1, 1), D(2027, 4, 30))
        if d in WORKED or (d.isoweekday() < 6 and d not in OFF)]


def nth(start, n, without=frozenset()):
    return [d for d in LIST if d > start and d not in without][n - 1]


def left(today, last):
    return len([d for d in LIST if today < d <= last])


def parse(text):
    return D(*map(int, text.split("-"))) if text else None


def expected(row):
    received = parse(row["handed_in"])
    if row["channel"] in ("ORDINARY_POST", "INTERNET", "FAX"):
        received = parse(row["confirmed"])
    today = parse(row["today"])
    if received is None:
        return "", "UNCONFIRMED"
    start = received
    if row["correction"]:
        asked, until, came = row["correction"].split("/")
        if not came:
            closed = row["replied"]
            if closed:
                return "", "ANSWERED"
            return "", "CORRECTION_LAPSED" if today > parse(until) else "AWAITING_CORRECTION"
        start = parse(came)
    without = set()
    for asked in row["consultations"].split():
        whom, reached, came = asked.split("/")
        reached = parse(reached)
        stop = nth(reached, 15)
        if came and parse(came) < stop:
            stop = parse(came)
        without |= {d for d in LIST if reached < d <= stop}
    period = 20
    if row["extension"]:
        period += int(row["extension"].split("/")[0])
    due = nth(start, period, without)
    if row["replied"]:
        return str(due), "ANSWERED_LATE" if parse(row["replied"]) > due else "ANSWERED"
    if today > due:
        return str(due), "OVERDUE"
    if today in without or (today not in LIST and any(
            parse(a.split("/")[1]) < today <= (min(parse(a.split("/")[2]), nth(parse(a.split("/")[1]), 15))
                                              if a.split("/")[2] else nth(parse(a.split("/")[1]), 15))
            for a in row["consultations"].split())):
        return str(due), "STOPPED"
    return str(due), "SOON" if left(today, due) * 4 <= period + 3 - (period + 3) % 4 else "RUNNING"


# article | what | channel | handed in | confirmed | correction asked/until/came | consultations | extension days/told | replied | today
CASES = """
art. 33|plain month without a holiday|IN_PERSON|2025-03-03||||||2025-03-10
art. 33|five working days are left: soon|IN_PERSON|2025-03-03||||||2025-03-24
art. 33|six working days are left: not soon yet|IN_PERSON|2025-03-03||||||2025-03-21
art. 33|the last day itself is not late|IN_PERSON|2025-03-03||||||2025-03-31
art. 33|the day after the last is late|IN_PERSON|2025-03-03||||||2025-04-01
art. 33|answered on the spot|IN_PERSON|2025-03-03|||||2025-03-03|2025-03-03
art. 33|answered on the last day|IN_PERSON|2025-03-03|||||2025-03-31|2025-04-10
art. 33|answered a day late|IN_PERSON|2025-03-03|||||2025-04-01|2025-04-10
art. 33; 2025 Spring Festival|before the festival with both make-up days inside|IN_PERSON|2025-01-20||||||2025-01-21
art. 33; 2025 Spring Festival|handed in on the make-up Sunday 26 January|IN_PERSON|2025-01-26||||||2025-01-27
art. 33; 2025 Spring Festival|handed in on the first day off|IN_PERSON|2025-01-28||||||2025-02-05
art. 33; 2025 Spring Festival|handed in on the last day off|IN_PERSON|2025-02-04||||||2025-02-05
art. 33; 2025 Spring Festival|handed in on the make-up Saturday 8 February|IN_PERSON|2025-02-08||||||2025-03-07
art. 33; 2025 New Year|handed in on New Year's Day|IN_PERSON|2025-01-01||||||2025-01-02
art. 33; 2025 Qingming|over the three days of Qingming|IN_PERSON|2025-03-20||||||2025-04-03
art. 33; 2025 Qingming|a Friday before|IN_PERSON|2025-03-28||||||2025-04-07
art. 33; 2025 Labour Day|over 27 April and the holiday|IN_PERSON|2025-04-14||||||2025-05-06
art. 33; 2025 Labour Day|handed in on the make-up Sunday 27 April|IN_PERSON|2025-04-27||||||2025-05-06
art. 33; 2025 Dragon Boat|over the festival|IN_PERSON|2025-05-19||||||2025-06-03
art. 33; 2025 National Day|over 28 September, eight days off and 11 October|IN_PERSON|2025-09-15||||||2025-10-09
art. 33; 2025 National Day|handed in on the eve|IN_PERSON|2025-09-30||||||2025-10-09
art. 33; 2025 National Day|handed in on the holiday|IN_PERSON|2025-10-05||||||2025-10-09
art. 33; 2025 National Day|handed in on the make-up Saturday 11 October|IN_PERSON|2025-10-11||||||2025-11-10
art. 33; year end|from December 2025 over New Year 2026 and 4 January|IN_PERSON|2025-12-15||||||2025-12-31
art. 33; year end|on the last day of 2025|IN_PERSON|2025-12-31||||||2026-01-04
art. 33; year end|on 2 January 2026, a day off|IN_PERSON|2026-01-02||||||2026-01-05
art. 33; 2026 Spring Festival|nine days off with 14 and 28 February worked|IN_PERSON|2026-02-02||||||2026-02-14
art. 33; 2026 Spring Festival|handed in on the make-up Saturday 14 February|IN_PERSON|2026-02-14||||||2026-02-24
art. 33; 2026 Spring Festival|handed in on 28 February|IN_PERSON|2026-02-28||||||2026-03-02
art. 33; 2026 Qingming|over the festival|IN_PERSON|2026-03-23||||||2026-04-07
art. 33; 2026 Labour Day|over the holiday with 9 May worked|IN_PERSON|2026-04-20||||||2026-05-09
art. 33; 2026 Dragon Boat|over the festival|IN_PERSON|2026-06-01||||||2026-06-18
art. 33; 2026 Mid-Autumn and National Day|over both with 20 September and 10 October worked|IN_PERSON|2026-09-14||||||2026-09-28
art. 33; 2026 National Day|handed in on the eve of the holiday|IN_PERSON|2026-09-30||||||2026-10-08
art. 33; year end|from December 2026 into a year whose holidays are not announced|IN_PERSON|2026-12-14||||||2026-12-20
art. 31|a registered letter counts from the day of signing|REGISTERED_POST|2026-03-02||||||2026-03-03
art. 31|a letter nobody signs for counts from the confirmation|ORDINARY_POST|2026-03-02|2026-03-09|||||2026-03-10
art. 31|by internet on a Saturday, confirmed on Monday|INTERNET|2026-03-07|2026-03-09|||||2026-03-10
art. 31|by fax, confirmed two days later|FAX|2026-03-02|2026-03-04|||||2026-03-10
art. 31|by internet and never confirmed: no day runs|INTERNET|2026-03-02||||||2026-04-30
art. 31|by internet before the festival, confirmed after it|INTERNET|2026-02-13|2026-02-24|||||2026-02-25
art. 33, extension|by 20 working days|IN_PERSON|2025-03-03||||20/2025-03-31||2025-04-01
art. 33, extension|by 10 working days, told early|IN_PERSON|2025-03-03||||10/2025-03-10||2025-03-11
art. 33, extension|by one working day|IN_PERSON|2025-03-03||||1/2025-03-31||2025-04-01
art. 33, extension|over Labour Day 2025|IN_PERSON|2025-04-01||||20/2025-04-20||2025-05-12
art. 33, extension|over National Day 2025|IN_PERSON|2025-09-01||||20/2025-09-25||2025-10-20
art. 33, extension|over the year's end and the 2026 Spring Festival|IN_PERSON|2025-12-22||||20/2026-01-15||2026-02-14
art. 33, extension|ten of forty days are left: soon|IN_PERSON|2025-03-03||||20/2025-03-31||2025-04-15
art. 33, extension|late all the same|IN_PERSON|2025-03-03||||20/2025-03-31||2025-05-10
art. 30|asked for a correction, still waiting|IN_PERSON|2026-03-02||2026-03-09/2026-03-30/||||2026-03-20
art. 30|asked on the seventh working day|IN_PERSON|2026-03-02||2026-03-11/2026-03-31/||||2026-03-31
art. 30|no correction has come: may be closed|IN_PERSON|2026-03-02||2026-03-09/2026-03-30/||||2026-03-31
art. 30|no correction has come: closed|IN_PERSON|2026-03-02||2026-03-09/2026-03-30/|||2026-04-07|2026-04-08
art. 30|the clock begins anew with the correction|IN_PERSON|2026-03-02||2026-03-09/2026-03-30/2026-03-18||||2026-03-20
art. 30|corrected on the very day of asking|IN_PERSON|2026-03-02||2026-03-09/2026-03-30/2026-03-09||||2026-03-20
art. 30|corrected late with a good reason|IN_PERSON|2026-03-02||2026-03-09/2026-03-30/2026-04-03||||2026-04-07
art. 30|corrected over National Day 2025|IN_PERSON|2025-09-22||2025-09-28/2025-10-20/2025-10-09||||2025-10-10
art. 30|corrected in the new year|IN_PERSON|2025-12-24||2025-12-30/2026-01-20/2026-01-05||||2026-01-06
arts. 30, 31|by internet, confirmed, then corrected|INTERNET|2026-03-01|2026-03-02|2026-03-10/2026-03-31/2026-03-24||||2026-03-25
arts. 30, 33|corrected, then extended|IN_PERSON|2026-03-02||2026-03-09/2026-03-30/2026-03-18||20/2026-04-10||2026-04-20
art. 32|a third party answers after five working days|IN_PERSON|2026-03-02|||T/2026-03-09/2026-03-16|||2026-03-12
art. 32|a third party does not answer: fifteen working days|IN_PERSON|2026-03-02|||T/2026-03-09/|||2026-03-31
art. 32|a third party answers after the fifteen: only fifteen count out|IN_PERSON|2026-03-02|||T/2026-03-09/2026-04-10|||2026-04-13
art. 32|a third party answers the same day|IN_PERSON|2026-03-02|||T/2026-03-09/2026-03-09|||2026-03-10
art. 32|asked before the 2025 National Day, answered after it|IN_PERSON|2025-09-22|||T/2025-09-29/2025-10-13|||2025-10-11
art. 32|asked when two days are left|IN_PERSON|2026-03-02|||T/2026-03-26/2026-04-02|||2026-04-03
art. 32|a weekend within the asking stands still too|IN_PERSON|2026-03-02|||T/2026-03-09/2026-03-20|||2026-03-14
art. 34|another organ answers after ten working days|IN_PERSON|2026-03-02|||C/2026-03-05/2026-03-19|||2026-03-18
art. 34|another organ does not answer: taken for consent after fifteen|IN_PERSON|2026-03-02|||C/2026-03-05/|||2026-04-15
arts. 32, 34|both asked on one day: their days count out once|IN_PERSON|2026-03-02|||T/2026-03-09/2026-03-18 C/2026-03-09/2026-03-13|||2026-03-20
arts. 32, 34|asked one after the other, overlapping|IN_PERSON|2026-03-02|||T/2026-03-09/2026-03-18 C/2026-03-16/2026-03-25|||2026-03-26
arts. 32, 34|asked one after the other, apart|IN_PERSON|2026-03-02|||T/2026-03-04/2026-03-11 C/2026-03-17/2026-03-20|||2026-03-26
arts. 32, 33|third party and extension|IN_PERSON|2026-03-02|||T/2026-03-09/2026-03-16|20/2026-04-01||2026-04-20
arts. 32, 33|extension told while the third party is asked|IN_PERSON|2026-03-02|||T/2026-03-20/2026-04-08|10/2026-04-01||2026-04-02
arts. 30, 32, 33|correction, third party and extension|IN_PERSON|2026-03-02||2026-03-11/2026-04-01/2026-03-25|T/2026-04-01/2026-04-15|20/2026-05-06||2026-05-20
arts. 30 to 34|everything at once, over two years|INTERNET|2025-11-20|2025-11-24|2025-12-02/2025-12-22/2025-12-15|T/2025-12-22/ C/2025-12-29/2026-01-12|20/2026-01-20||2026-02-24
arts. 30 to 34|everything at once and answered in time|INTERNET|2025-11-20|2025-11-24|2025-12-02/2025-12-22/2025-12-15|T/2025-12-22/ C/2025-12-29/2026-01-12|20/2026-01-20|2026-03-09|2026-03-12
arts. 30, 32|a third party asked on the day of the correction|IN_PERSON|2026-08-31||2026-09-07/2026-09-28/2026-09-14|T/2026-09-14/2026-09-21|||2026-09-22
"""
HEAD = "article,what,channel,handed_in,confirmed,correction,consultations,extension,replied,today".split(",")
print(",".join(HEAD + ["due", "standing"]))
for line in CASES.strip().splitlines():
    row = dict(zip(HEAD, line.split("|"), strict=True))
    print(",".join(['"%s"' % v if "," in v else v for v in row.values()] + list(expected(row))))
