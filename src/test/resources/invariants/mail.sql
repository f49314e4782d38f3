-- a sent letter that still holds a one-time token
select id from mail.letter where state = 'SENT' and body ~ '/[A-Za-z0-9_-]{43}(\s|$)';
-- a letter that waits although it was given up
select id from mail.letter where state = 'WAITING' and attempts >= 12;
