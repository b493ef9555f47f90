-- Lost: invitations; open links stop to work. Who has joined stays.
DROP TABLE invitations;
