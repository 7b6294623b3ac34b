mock_provider "aws" { source = "../../mocks" }

variables {
  region                  = "eu-central-1"
  availability_zones      = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]
  administrator_role_arns = ["arn:aws:iam::123456789012:role/platform"]
  certificate_arn         = "arn:aws:acm:eu-central-1:123456789012:certificate/11111111-2222-3333-4444-555555555555"
}

# Fixed ids for values that the environment passes between modules.
override_module {
  target = module.eks
  outputs = {
    cluster_name          = "farthing-staging"
    pod_security_group_id = "sg-11111111111111111"
    pod_role_arns = {
      external-secrets         = "arn:aws:iam::123456789012:role/farthing-staging-external-secrets"
      load-balancer-controller = "arn:aws:iam::123456789012:role/farthing-staging-load-balancer-controller"
    }
  }
}

run "the_output_has_all_settings_of_the_overlay" {
  assert {
    condition = local.kubernetes_environment == {
      AWS_REGION            = "eu-central-1"
      BACKEND_SECRET        = "farthing-staging/backend"
      CERTIFICATE_ARN       = var.certificate_arn
      CLUSTER_NAME          = "farthing-staging"
      DATABASE_CIDR_1       = "10.30.160.0/22"
      DATABASE_CIDR_2       = "10.30.164.0/22"
      DATABASE_CIDR_3       = "10.30.168.0/22"
      DATABASE_HOST         = "farthing.mocked.eu-central-1.rds.amazonaws.com"
      DATABASE_NAME         = "farthing"
      DATABASE_OWNER_SECRET = "arn:aws:secretsmanager:eu-central-1:123456789012:secret:rds!db-mocked-AbCdEf"
      DATABASE_PORT         = "5432"
      DATABASE_READER_HOSTS = ""
      DATABASE_URL          = "postgresql://farthing.mocked.eu-central-1.rds.amazonaws.com:5432/farthing?sslmode=require"
      PUBLIC_CIDR_1         = "10.30.128.0/22"
      PUBLIC_CIDR_2         = "10.30.132.0/22"
      PUBLIC_CIDR_3         = "10.30.136.0/22"
      PUBLIC_SUBNET_IDS     = join(",", module.vpc.public_subnet_ids)
      VPC_ID                = "vpc-00000000000000000"
    }
    error_message = "The settings of the overlay must be exactly these."
  }

  assert {
    condition     = can(regex("^([A-Z][A-Z0-9_]+=[^'\" \n]*\n)+$", output.kubernetes_environment))
    error_message = "Each line must be NAME=value without quotes or spaces, also the last one."
  }

  assert {
    condition     = keys(module.secrets.reader_policies) == ["external-secrets"]
    error_message = "Only External Secrets may read secrets from AWS; pods get them as files."
  }
}

run "the_output_has_the_host_of_aurora" {
  variables { database_engine = "aurora-postgresql" }

  assert {
    condition = (
      local.kubernetes_environment["DATABASE_HOST"]
      == "farthing.cluster-mocked.eu-central-1.rds.amazonaws.com"
    )
    error_message = "The output must contain Aurora's host."
  }
}

run "wrong_variables_are_refused" {
  command = plan

  variables {
    availability_zones      = ["eu-west-1a", "eu-west-1b", "eu-west-1c"]
    vpc_cidr                = "farthing"
    kubernetes_version      = "1.35.1"
    addon_versions          = { istio = "v1.0.0-eksbuild.1" }
    administrator_role_arns = []
    public_access_cidrs     = ["home"]
    node_count              = 2
    certificate_arn         = "arn:aws:acm:us-east-1:123456789012:certificate/1"
    database_engine         = "mysql"
    database_engine_version = "13"
    read_replica_count      = -1
  }

  expect_failures = [
    var.availability_zones, var.vpc_cidr, var.kubernetes_version, var.addon_versions,
    var.administrator_role_arns, var.public_access_cidrs, var.node_count, var.certificate_arn,
    var.database_engine, var.database_engine_version, var.read_replica_count,
  ]
}

run "a_zone_for_a_region_is_refused" {
  command = plan

  variables { region = "eu-central-1a" }

  expect_failures = [var.region]
}
