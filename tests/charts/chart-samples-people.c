/* Network and focus areas of an invented citizen in phase 2. */

#include "chart-samples.h"

/* Eight people: one new, one gone, one moved closer, one whose closeness nobody has said. */
CtiNetworkData *
sample_network (void)
{
  static const char *const rings[] = { "tæt på", "midt i", "yderst" };
  static const char *const carriers[] = { "medarbejderen bærer", "fælles", "netværket bærer" };
  static const CtiNetworkNode nodes[] = {
    { (char *) "Søster", NULL, 1, 0, 5, 2, CTI_NETWORK_THERE,
      (char *) "Søster: inderste ring, styrke 5." },
    { (char *) "Veninde fra kurset", (char *) "ny", 2, 0, 3, 2, CTI_NETWORK_NEW,
      (char *) "Veninde fra kurset: ny." },
    { (char *) "Mentor", (char *) "rykket tættere på", 1, 2, 4, 1, CTI_NETWORK_THERE,
      (char *) "Mentor: fra midterste til inderste ring." },
    { (char *) "Bostøtte", NULL, 2, 0, 4, 1, CTI_NETWORK_THERE, (char *) "Bostøtte." },
    { (char *) "Jobkonsulent", NULL, 3, 0, 2, 0, CTI_NETWORK_THERE, (char *) "Jobkonsulent." },
    { (char *) "Tidligere kæreste", (char *) "ikke med længere", 2, 0, 0, 0, CTI_NETWORK_GONE,
      (char *) "Tidligere kæreste: ikke med længere." },
    { (char *) "Gældsrådgiver", (char *) "rykket længere ud", 3, 2, 1, 0, CTI_NETWORK_THERE,
      (char *) "Gældsrådgiver." },
    { (char *) "Værested", NULL, 0, 0, 3, 2, CTI_NETWORK_THERE, (char *) "Værested." },
  };
  CtiNetworkData *data =
      cti_network_data_new ("Netværk", "Syv i netværket i fase 2: en ny, en er ikke med længere.",
                            "hun");

  cti_network_data_set_rings (data, rings);
  cti_network_data_set_carriers (data, carriers, "båndets styrke");
  cti_network_data_set_presences (data, "ny siden fase 1", "ikke med længere", "rykket");
  cti_network_data_set_unplaced (data, "Nærhed ikke angivet");
  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    cti_network_data_add_node (data, &nodes[i]);
  return data;
}

/* The eight areas of the guide and an own one: three chosen in phase 2, one of them anew. */
CtiWheelData *
sample_wheel (void)
{
  static const CtiWheelSector sectors[] = {
    { (char *) "Bolig", NULL, (char *) "2", TRUE, TRUE, (char *) "Bolig: valgt, også i fase 1." },
    { (char *) "Psykisk helbred", NULL, NULL, FALSE, FALSE, (char *) "Psykisk helbred." },
    { (char *) "Fysisk helbred", NULL, NULL, FALSE, FALSE, (char *) "Fysisk helbred." },
    { (char *) "Økonomi", (char *) "delvist nået", (char *) "1", TRUE, TRUE,
      (char *) "Økonomi: valgt." },
    { (char *) "Daglige aktiviteter", NULL, NULL, FALSE, FALSE, (char *) "Daglige aktiviteter." },
    { (char *) "Netværk og sociale relationer", NULL, NULL, FALSE, FALSE, (char *) "Netværk." },
    { (char *) "Misbrug", (char *) "nået", NULL, FALSE, TRUE, (char *) "Misbrug: i fase 1." },
    { (char *) "Uddannelse og beskæftigelse", (char *) "ny", (char *) "3", TRUE, FALSE,
      (char *) "Uddannelse og beskæftigelse: valgt." },
    { (char *) "Samvær med børnene", NULL, NULL, FALSE, FALSE, (char *) "Samvær med børnene." },
  };
  CtiWheelData *data =
      cti_wheel_data_new ("Fokusområder", "Tre områder i fase 2, et af dem er nyt.", "Fase 2");

  cti_wheel_data_set_labels (data, "valgt i fase 2", "valgt i fase 1");
  for (guint i = 0; i < G_N_ELEMENTS (sectors); i++)
    cti_wheel_data_add_sector (data, &sectors[i]);
  return data;
}
