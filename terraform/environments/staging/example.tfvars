# Copy to terraform.tfvars, which git leaves alone, and fill in your own. No secret belongs here.

region             = "eu-central-1"
availability_zones = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]
vpc_cidr           = "10.30.0.0/16"

# Who administers the cluster by kubectl: ARNs of IAM roles or users, of a role that is assumed (single
# sign-on) the one that `aws iam get-role --role-name NAME --query Role.Arn` tells.
administrator_role_arns = ["arn:aws:iam::123456789012:role/platform"]

# Where from. Leave it empty where you reach the network by VPN or from inside.
public_access_cidrs = ["198.51.100.7/32"]

# The certificate of the host name, made in ACM in the same region.
certificate_arn = "arn:aws:acm:eu-central-1:123456789012:certificate/11111111-2222-3333-4444-555555555555"

# PostgreSQL on RDS with a standby; aurora-postgresql is the other choice.
database_engine    = "postgres"
read_replica_count = 0
